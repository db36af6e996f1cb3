import { isObject, JsonObject, objectsOf } from './fields';
import { packageFault, PackageFinding, wholeFile } from './package-finding';
import { readJson } from './read-json';

/** The two ids from the settings: of the Teams app, and of the bot's registration. */
export interface AppIds {
  readonly appId: string;
  readonly botId: string;
}

/** The files of a package by their names. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** The texts of one language, with the name of their file in the manifest. */
export interface LanguageFile {
  readonly file: string;
  readonly tag: string;
  /**
   * True for the fallback language, used when a user's own is missing. Its texts are in the manifest itself.
   */
  readonly isDefault: boolean;
  readonly texts: JsonObject;
}

/** A package that could be read, as input of the checks. */
export interface AppPackage {
  readonly files: PackageFiles;
  readonly manifest: JsonObject;
  readonly languages: readonly LanguageFile[];
  /**
   * True for this bot's own package: its ids must be those of the settings, and it must request no
   * permissions.
   */
  readonly own: boolean;
  readonly ids: AppIds | undefined;
  /** The last package of the same app; undefined when there is none. */
  readonly last: PackageFiles | undefined;
}

/** The facts known about our own package. They are missing for a foreign one. */
export interface Known {
  readonly ids?: AppIds | undefined;
  /** The last package of the same app. */
  readonly last?: PackageFiles | undefined;
  /** True while the package is being created here, so that its ids must be ours. */
  readonly packing?: boolean;
}

/** The file that Teams reads first. */
export const manifestName = 'manifest.json';

/**
 * Reads the manifest and the language files. A file that cannot be read becomes a finding; without a manifest
 * that is the only one.
 */
export function readPackage(
  files: PackageFiles,
  known: Known,
): { readonly pkg?: AppPackage; readonly findings: readonly PackageFinding[] } {
  const bytes = files.get(manifestName);
  if (!bytes) return { findings: [noManifest(files)] };
  const read = readJson(manifestName, bytes);
  if (read.finding) return { findings: [read.finding] };
  const manifest = read.json;

  const findings: PackageFinding[] = [];
  const languages = namedLanguages(manifest).flatMap(({ file, ...language }): LanguageFile[] => {
    const content = files.get(file);
    if (!content) return [];
    const texts = readJson(file, content);
    if (texts.finding) findings.push(texts.finding);
    return texts.finding ? [] : [{ ...language, file, texts: texts.json }];
  });
  const { ids, last } = known;
  const own = known.packing === true || (ids !== undefined && sameId(manifest['id'], ids.appId));
  return { pkg: { files, manifest, languages, own, ids, last }, findings };
}

/** Returns the manifest and the language files, for checks that search all of them. */
export function jsonFilesOf({
  manifest,
  languages,
}: AppPackage): readonly { file: string; json: JsonObject }[] {
  return [
    { file: manifestName, json: manifest },
    ...languages.map(({ file, texts }) => ({ file, json: texts })),
  ];
}

/** Returns true when two ids are the same, ignoring case as GUIDs do. */
export function sameId(id: unknown, other: unknown): boolean {
  return typeof id === 'string' && typeof other === 'string' && id.toLowerCase() === other.toLowerCase();
}

function namedLanguages(manifest: JsonObject): readonly Omit<LanguageFile, 'texts'>[] {
  const info = isObject(manifest['localizationInfo']) ? manifest['localizationInfo'] : {};
  return [
    { file: info['defaultLanguageFile'], tag: info['defaultLanguageTag'], isDefault: true },
    ...objectsOf(info['additionalLanguages']).map(({ file, languageTag }) => ({
      file,
      tag: languageTag,
      isDefault: false,
    })),
  ].flatMap(({ file, tag, isDefault }) =>
    typeof file === 'string'
      ? [{ file: inPackage(file), tag: typeof tag === 'string' ? tag : '', isDefault }]
      : [],
  );
}

/** Returns the name under which a package contains a file that its manifest names. */
export function inPackage(file: string): string {
  return file.replace(/^\.\//, '');
}

function noManifest(files: PackageFiles): PackageFinding {
  const place = { file: manifestName, field: wholeFile };
  const elsewhere = [...files.keys()].find((name) => /(^|\/)manifest\.json$/i.test(name));
  return elsewhere === undefined
    ? packageFault(place, 'is missing', 'put it into the zip, at its root')
    : packageFault(
        place,
        `is missing; "${elsewhere}" is there`,
        'zip the files themselves and not their folder, and name it manifest.json in just this spelling',
      );
}
