import { join } from 'node:path';
import { AppIds, PackageFiles } from './check/reading/app-package';
import { CheckedFinding, checkZip } from './check/check-package';
import { versionOf } from './check/higher-version';
import { semanticVersion } from './check/reading/semantic-version';
import { fillPackage } from './fill-package';
import { lastPackage } from './last-package';
import { writeZip } from './write-zip';

/** A package, ready to be written. */
export interface PreparedPackage {
  /** The name of the zip, with its version. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly files: PackageFiles;
  readonly findings: readonly CheckedFinding[];
}

/** Fills the package of a project with the ids and checks it. Writes no file. */
export function preparePackage(root: string, ids: AppIds): PreparedPackage {
  const files = fillPackage(join(root, 'manifest'), ids);
  const version = semanticVersion(versionOf(files)) ? versionOf(files) : 'unknown';
  const zip = { name: `covid-checklist-${version}.zip`, bytes: writeZip(files) };
  const last = lastPackage(join(root, 'dist'), ids.appId);
  return { ...zip, files, findings: checkZip(zip, { ids, last, packing: true }) };
}
