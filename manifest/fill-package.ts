import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppIds, PackageFiles } from './check/reading/app-package';
import { filesNamedIn } from './check/named-files';

/**
 * Returns the package's files from a folder: the manifest and the files it names, with the placeholders
 * replaced by the ids. A name of a missing file, or one outside the folder, is left for the checks to find.
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

/**
 * Replaces the placeholders of Microsoft 365 Agents Toolkit. Line ends become those of Unix, whatever Git has
 * made of them.
 */
function filled(bytes: Uint8Array, values: Readonly<Record<string, string>>): Uint8Array {
  const text = Buffer.from(bytes).toString('utf8').replaceAll('\r\n', '\n');
  return Buffer.from(
    text.replace(/\$\{\{\s*(\w+)\s*\}\}/g, (placeholder, name: string) => values[name] ?? placeholder),
  );
}
