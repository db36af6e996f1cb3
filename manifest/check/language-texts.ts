import { AppPackage, LanguageFile, manifestName } from './reading/app-package';
import { isObject, objectsOf, textFieldsOf } from './reading/fields';
import { packageFault, PackageFinding, ownFault, shownPlace } from './reading/package-finding';
import { officialSchema } from './schema/official-schema';

/**
 * Checks that every language occurs once and has each text of the manifest, and that no text is empty.
 * Reports keys for texts that the manifest does not have.
 */
export function languageTexts(pkg: AppPackage): readonly PackageFinding[] {
  const schema = officialSchema(pkg.manifest['manifestVersion'], 'MicrosoftTeams.Localization');
  const texts = textFieldsOf(pkg.manifest)
    .map(({ path }) => path)
    .filter((path) => path !== '$schema' && schema?.knows(path));
  return [...languageTwice(pkg), ...pkg.languages.flatMap((language) => compared(pkg, language, texts))];
}

function compared(
  pkg: AppPackage,
  language: LanguageFile,
  wanted: readonly string[],
): readonly PackageFinding[] {
  const { file, texts, isDefault } = language;
  const amiss = ownFault(pkg);
  const missing = isDefault ? [] : wanted.filter((field) => !Object.hasOwn(texts, field));
  const present = Object.entries(texts).filter(([field]) => !['$schema', 'localizationKeys'].includes(field));
  return [
    ...missing.map((field) => amiss({ file, field }, 'is missing; the manifest has it', 'translate it here')),
    ...present
      .filter(([field]) => !wanted.includes(field) && wanted.length > 0)
      .map(([field]) =>
        amiss({ file, field }, 'points at nothing in the manifest', 'remove it, or correct its numbers'),
      ),
    ...present
      .filter(([, text]) => typeof text === 'string' && text.trim() === '')
      .map(([field]) => packageFault({ file, field }, 'is empty', 'translate it here')),
  ];
}

function languageTwice({ manifest }: AppPackage): readonly PackageFinding[] {
  const info = isObject(manifest['localizationInfo']) ? manifest['localizationInfo'] : {};
  const seen = new Set([String(info['defaultLanguageTag']).toLowerCase()]);
  return objectsOf(info['additionalLanguages']).flatMap(({ languageTag: tag }, index) => {
    if (typeof tag !== 'string') return [];
    const twice = seen.has(tag.toLowerCase());
    seen.add(tag.toLowerCase());
    if (!twice) return [];
    const field = `localizationInfo.additionalLanguages[${index}].languageTag`;
    return [
      packageFault(
        { file: manifestName, field },
        `is ${shownPlace(tag)} a second time`,
        'name each language once',
      ),
    ];
  });
}
