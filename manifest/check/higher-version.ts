import { AppPackage, manifestName, PackageFiles } from './reading/app-package';
import { PackageFinding, packageFault } from './reading/package-finding';
import { readJson } from './reading/read-json';
import { isHigher, semanticVersion } from './reading/semantic-version';

/**
 * Checks that a package that differs from the last one of the same app has a higher version. Otherwise Teams
 * keeps the old one.
 */
export function higherVersion({ files, manifest, last }: AppPackage): readonly PackageFinding[] {
  if (!last || sameFiles(files, last)) return [];
  const version = semanticVersion(String(manifest['version']));
  const lastText = versionOf(last);
  const lastVersion = semanticVersion(lastText);
  if (!version || !lastVersion || isHigher(version, lastVersion)) return [];
  return [
    packageFault(
      { file: manifestName, field: 'version' },
      `is not above ${lastText}, and the package differs from that one`,
      'raise it in manifest/manifest.json',
    ),
  ];
}

/** Returns the version in a package's manifest, or an empty string when it cannot be read. */
export function versionOf(files: PackageFiles): string {
  const bytes = files.get(manifestName);
  const version = bytes && readJson(manifestName, bytes).json?.['version'];
  return typeof version === 'string' ? version : '';
}

function sameFiles(files: PackageFiles, others: PackageFiles): boolean {
  if (files.size !== others.size) return false;
  return [...files].every(([name, bytes]) => {
    const other = others.get(name);
    return other !== undefined && Buffer.compare(bytes, other) === 0;
  });
}
