import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestName, PackageFiles, sameId } from './check/reading/app-package';
import { versionOf } from './check/higher-version';
import { readJson } from './check/reading/read-json';
import { readZip } from './check/reading/read-zip';
import { isHigher, semanticVersion } from './check/reading/semantic-version';

/**
 * Returns the package of this app with the highest version in a folder. Ignores damaged packages and those of
 * other apps.
 */
export function lastPackage(folder: string, appId: string): PackageFiles | undefined {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  let last: PackageFiles | undefined;
  for (const name of names.filter((each) => /^covid-checklist-.*\.zip$/.test(each))) {
    const { files } = readZip(name, readFileSync(join(folder, name)));
    if (sameId(idOf(files), appId) && (!last || isLater(files, last))) last = files;
  }
  return last;
}

function idOf(files: PackageFiles): unknown {
  const bytes = files.get(manifestName);
  return bytes && readJson(manifestName, bytes).json?.['id'];
}

function isLater(files: PackageFiles, than: PackageFiles): boolean {
  const version = semanticVersion(versionOf(files));
  const other = semanticVersion(versionOf(than));
  return version !== undefined && (other === undefined || isHigher(version, other));
}
