import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { ConfigError, readPackageIds } from '../src/settings/config';
import { CheckedFinding, checkZip } from './check/check-package';
import { lineOf } from './check/reading/package-finding';
import { preparePackage } from './prepare-package';

/** The input of the command: the project's folder and the settings. */
export interface PackageSurroundings {
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The lines that the command prints and its exit code: 1 when a finding is an error or the command could not
 * run.
 */
export interface PackageResult {
  readonly lines: readonly string[];
  readonly code: 0 | 1;
}

const usage = [
  'npm run manifest                         packs manifest/ into dist/covid-checklist-<version>.zip',
  'npm run manifest -- --check some.zip     checks a package, also one from elsewhere',
];

/**
 * Runs `npm run manifest`: packs without arguments, checks a file with `--check`. Prints wrong settings
 * instead of throwing.
 */
export function manifestCommand(args: readonly string[], surroundings: PackageSurroundings): PackageResult {
  try {
    const [option, file, ...more] = args;
    if (option === undefined) return pack(surroundings);
    if (option === '--check' && file !== undefined && more.length === 0) return check(file, surroundings);
    return { lines: usage, code: 1 };
  } catch (error) {
    if (error instanceof ConfigError) return { lines: error.message.split('\n'), code: 1 };
    throw error;
  }
}

/** Writes the package, but only when it has no error. */
function pack({ root, env }: PackageSurroundings): PackageResult {
  const ids = readPackageIds(env);
  if (!ids) {
    const line =
      'MicrosoftAppId is missing; set it in .env to the app (client) id that the Azure portal shows.';
    return { lines: [line], code: 1 };
  }
  const { name, bytes, files, findings } = preparePackage(root, ids);
  const told = outcome(findings);
  if (told.code === 1) return { ...told, lines: [...told.lines, 'Nothing was written.'] };

  const folder = join(root, 'dist');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  const written = relative(root, join(folder, name));
  return {
    ...told,
    lines: [...told.lines, `${written} is ready to upload: ${[...files.keys()].sort().join(', ')}.`],
  };
}

function check(file: string, { root, env }: PackageSurroundings): PackageResult {
  const path = resolve(root, file);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { lines: [`${file} cannot be read (${code ?? String(error)}); give the path of a zip.`], code: 1 };
  }
  return outcome(checkZip({ name: basename(path), bytes }, { ids: readPackageIds(env) }));
}

function outcome(findings: readonly CheckedFinding[]): PackageResult {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const sum = `${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}.`;
  return {
    lines: [...findings.map(lineOf), sum],
    code: errors > 0 ? 1 : 0,
  };
}
