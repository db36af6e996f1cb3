import { Zippable, zipSync } from 'fflate';
import { PackageFiles } from './check/reading/app-package';

/** Every file gets this time, in whatever zone; a zip counts from 1980. */
const noTime = new Date(1980, 0, 1);

/** A zip with the files at its root; the same files give the same bytes, on every machine and at any time. */
export function writeZip(files: PackageFiles): Uint8Array {
  const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const tree: Zippable = Object.fromEntries(
    sorted.map(([name, bytes]) => [name, [bytes, { level: 9, mtime: noTime, os: 0, attrs: 0 }]]),
  );
  return zipSync(tree);
}
