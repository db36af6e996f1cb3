import { Zippable, zipSync } from 'fflate';
import { PackageFiles } from './check/reading/app-package';

/** The time of every file, the same in every time zone. The earliest year of a zip is 1980. */
const noTime = new Date(1980, 0, 1);

/**
 * Returns a zip with the files at its root. The same files give the same bytes, on every machine and at any
 * time.
 */
export function writeZip(files: PackageFiles): Uint8Array {
  const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const tree: Zippable = Object.fromEntries(
    sorted.map(([name, bytes]) => [name, [bytes, { level: 9, mtime: noTime, os: 0, attrs: 0 }]]),
  );
  return zipSync(tree);
}
