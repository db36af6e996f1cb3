import { addresses } from './addresses';
import { AppPackage, Known, PackageFiles, readPackage } from './reading/app-package';
import { commandLists } from './command-lists';
import { PackageFinding } from './reading/package-finding';
import { fitsSchema } from './schema/fits-schema';
import { higherVersion } from './higher-version';
import { icons } from './icons';
import { languageTexts } from './language-texts';
import { lengths } from './lengths';
import { namedFiles } from './named-files';
import { ownIds } from './own-ids';
import { permissions } from './permissions';
import { placeholders } from './placeholders';
import { readZip } from './reading/read-zip';
import { versions } from './schema/versions';

/** One check of a package that could be read. */
type Check = (pkg: AppPackage) => readonly PackageFinding[];

/** Every check, under the name that its findings carry. */
const checks: Readonly<Record<string, Check>> = {
  placeholder: placeholders,
  id: ownIds,
  version: versions,
  'higher-version': higherVersion,
  address: addresses,
  length: lengths,
  language: languageTexts,
  commands: commandLists,
  file: namedFiles,
  icon: icons,
  permission: permissions,
  schema: fitsSchema,
};

/** A finding with the name of its check. */
export interface CheckedFinding extends PackageFinding {
  readonly check: string;
}

/** Returns all findings about a zip, errors first. Never throws, whatever the zip contains. */
export function checkZip(
  zip: { readonly name: string; readonly bytes: Uint8Array },
  known: Known = {},
): readonly CheckedFinding[] {
  const { files, findings } = readZip(zip.name, zip.bytes);
  const ofZip = findings.map((finding): CheckedFinding => ({ ...finding, check: 'zip' }));
  // A zip that cannot be opened has no files to check.
  if (files.size === 0 && ofZip.length > 0) return ofZip;
  return errorsFirst([...ofZip, ...checkFiles(files, known)]);
}

/**
 * Returns all findings about the files of a package, errors first. The schema's findings about a field are
 * left out when another check already has an error there.
 */
function checkFiles(files: PackageFiles, known: Known): readonly CheckedFinding[] {
  const { pkg, findings } = readPackage(files, known);
  const all = findings.map((finding): CheckedFinding => ({ ...finding, check: 'json' }));
  if (!pkg) return all;
  for (const [check, look] of Object.entries(checks)) {
    const found = look(pkg).map((finding): CheckedFinding => ({ ...finding, check }));
    all.push(
      ...(check === 'schema' ? found.filter((one) => !all.some((said) => isSamePlace(said, one))) : found),
    );
  }
  return errorsFirst(all);
}

function isSamePlace(said: PackageFinding, other: PackageFinding): boolean {
  return said.severity === 'error' && said.file === other.file && said.field === other.field;
}

function errorsFirst(findings: readonly CheckedFinding[]): readonly CheckedFinding[] {
  return findings.toSorted(
    (one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'),
  );
}
