import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppIds, PackageFiles } from './check/reading/app-package';
import { filesNamedIn } from './check/named-files';

/**
 * The files of the package as they stand in a folder: the manifest and what it names, with the ids in place of their
 * placeholders. A name that leads out of the folder, or to nothing, is left for the checks to find.
 */
export function fillPackage(folder: string, { appId, botId }: AppIds): PackageFiles {
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const present = new Map(
    names
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(folder, name))] as const),
  );
  const named = filesNamedIn(present);
  const values = { TEAMS_APP_ID: appId, BOT_ID: botId };
  return new Map(
    [...present]
      .filter(([name]) => named.has(name))
      .map(([name, bytes]) => [name, name.endsWith('.json') ? filled(bytes, values) : bytes]),
  );
}

/** The placeholders are those of Microsoft 365 Agents Toolkit; line ends are those of Unix, whatever Git made of them. */
function filled(bytes: Uint8Array, values: Readonly<Record<string, string>>): Uint8Array {
  const text = Buffer.from(bytes).toString('utf8').replaceAll('\r\n', '\n');
  return Buffer.from(
    text.replace(/\$\{\{\s*(\w+)\s*\}\}/g, (placeholder, name: string) => values[name] ?? placeholder),
  );
}
