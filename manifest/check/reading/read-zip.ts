import { PackageFiles } from './app-package';
import { packageFault, PackageFinding, hint } from './package-finding';
import { ZipEntry, zipEntries } from './zip-entries';

/** The largest sizes of a package. Real Teams packages are far below them. */
export const zipLimits = { bytes: 10_000_000, entries: 100, fileBytes: 5_000_000, allBytes: 10_000_000 };

/**
 * Unpacks the files of a zip in memory only, and returns them with the problems of the zip itself. Leaves out
 * files with an unsafe name, second files of the same name and files that cannot be unpacked. Unpacks no file
 * of a zip that is too large.
 */
export function readZip(
  zipName: string,
  bytes: Uint8Array,
): { readonly files: PackageFiles; readonly findings: readonly PackageFinding[] } {
  const files = new Map<string, Uint8Array>();
  const findings: PackageFinding[] = [];
  const wrong = (field: string, what: string, mend: string): void =>
    void findings.push(packageFault({ file: zipName, field }, what, mend));

  const entries = bytes.length > zipLimits.bytes ? undefined : zipEntries(bytes);
  if (!entries) {
    if (bytes.length > zipLimits.bytes)
      wrong('(zip)', `has ${bytes.length} bytes`, `keep it below ${zipLimits.bytes}`);
    else wrong('(zip)', 'is no zip, or is damaged', 'zip the files again');
    return { files, findings };
  }
  const all = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > zipLimits.entries || all > zipLimits.allBytes) {
    wrong(
      '(zip)',
      `lists ${entries.length} entries of ${all} bytes in all`,
      `keep it below ${zipLimits.entries} entries and ${zipLimits.allBytes} bytes`,
    );
    return { files, findings };
  }

  const seen = new Set<string>();
  for (const entry of entries) {
    const { name } = entry;
    const twice = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    if (isUnsafe(name))
      wrong(name, 'leads out of the package or has a backslash', 'zip it again with a plain name');
    else if (twice) wrong(name, 'is there twice (case does not count)', 'keep one of them');
    else if (entry.isFolder)
      findings.push(hint({ file: zipName, field: name }, 'is a folder', 'put every file at the root'));
    else unpackInto(files, entry, wrong);
  }
  return { files, findings };
}

function unpackInto(
  files: Map<string, Uint8Array>,
  entry: ZipEntry,
  wrong: (field: string, what: string, mend: string) => void,
): void {
  if (entry.size > zipLimits.fileBytes) {
    return wrong(entry.name, `has ${entry.size} bytes`, `keep each file below ${zipLimits.fileBytes}`);
  }
  const content = entry.unpack();
  if (typeof content === 'string') wrong(entry.name, content, 'zip the files again, without a password');
  else files.set(entry.name, content);
}

function isUnsafe(name: string): boolean {
  return (
    name === '' ||
    /[\\\0]/.test(name) ||
    /^(\/|[a-z]:)/i.test(name) ||
    name.split('/').some((part) => part === '..')
  );
}
