import { AppPackage, jsonFilesOf, manifestName } from '../reading/app-package';
import { packageFault, PackageFinding, shownPlace } from '../reading/package-finding';
import { semanticVersion } from '../reading/semantic-version';

/**
 * Checks that the package's version is a semantic one, and that every `$schema` is of the manifest's own
 * version.
 */
export function versions(pkg: AppPackage): readonly PackageFinding[] {
  const { version, manifestVersion } = pkg.manifest;
  const findings: PackageFinding[] = [];
  if (typeof version === 'string' && !semanticVersion(version)) {
    findings.push(
      packageFault(
        { file: manifestName, field: 'version' },
        `is ${shownPlace(version)}, no semantic version`,
        'give three numbers with dots, such as 1.0.0',
      ),
    );
  }
  for (const { file, json } of jsonFilesOf(pkg)) {
    const schema = json['$schema'];
    const of = typeof schema === 'string' ? /\/v?(\d+\.\d+|devPreview)\//i.exec(schema)?.[1] : undefined;
    if (of === undefined || of.toLowerCase() === String(manifestVersion).toLowerCase()) continue;
    findings.push(
      packageFault(
        { file, field: '$schema' },
        `is of version ${of}, and manifestVersion is ${shownPlace(manifestVersion)}`,
        'give both the same version',
      ),
    );
  }
  return findings;
}
