import { AppPackage, LanguageFile, manifestName } from '../reading/app-package';
import { packageFault, PackageFinding, hint, shownPlace } from '../reading/package-finding';
import { knownVersions, officialSchema } from './official-schema';
import { schemaMistakes } from './schema-mistake';

/** Checks that the manifest and its language files fit Microsoft's schemas of the manifest's version. */
export function fitsSchema({ manifest, languages }: AppPackage): readonly PackageFinding[] {
  const version = manifest['manifestVersion'];
  const schema = officialSchema(version, 'MicrosoftTeams');
  if (!schema) {
    return [
      packageFault(
        { file: manifestName, field: 'manifestVersion' },
        version === undefined ? 'is missing' : `is ${shownPlace(version)}, a version without a schema here`,
        `give one of ${knownVersions().join(', ')}`,
      ),
    ];
  }
  schema.validate(manifest);
  return [
    ...schemaMistakes(schema.validate.errors ?? []).map(({ field, what, mend }) =>
      packageFault({ file: manifestName, field }, what, mend),
    ),
    ...languages.flatMap((language) => languageFits(String(version), language)),
  ];
}

function languageFits(version: string, { file, texts }: LanguageFile): readonly PackageFinding[] {
  const schema = officialSchema(version, 'MicrosoftTeams.Localization');
  if (!schema) {
    return [
      hint(
        { file, field: '(file)' },
        `is a language file, and version ${version} has no schema for those`,
        'raise manifestVersion to 1.19',
      ),
    ];
  }
  schema.validate(texts);
  return schemaMistakes(schema.validate.errors ?? []).map(({ field, what, mend }) =>
    packageFault({ file, field }, what, mend),
  );
}
