import { isObject, JsonObject, objectsOf } from './fields';
import { packageFault, PackageFinding, wholeFile } from './package-finding';
import { readJson } from './read-json';

/** The two ids that the settings give a package: of the Teams app, and of the bot's registration. */
export interface AppIds {
  readonly appId: string;
  readonly botId: string;
}

/** The files of a package by their names. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** The texts of one language, and where the manifest names their file. */
export interface LanguageFile {
  readonly file: string;
  readonly tag: string;
  /** The language that everybody gets whose own one is not there; its texts stand in the manifest. */
  readonly isDefault: boolean;
  readonly texts: JsonObject;
}

/** A package that could be read, as the checks look at it. */
export interface AppPackage {
  readonly files: PackageFiles;
  readonly manifest: JsonObject;
  readonly languages: readonly LanguageFile[];
  /** Whether it is this bot's: then its ids are those of the settings, and it asks for nothing. */
  readonly own: boolean;
  readonly ids: AppIds | undefined;
  /** The last package of the same app, if it was changed since. */
  readonly last: PackageFiles | undefined;
}

/** What is known around a package; nothing of it about somebody else's. */
export interface Known {
  readonly ids?: AppIds | undefined;
  /** The last package of the same app. */
  readonly last?: PackageFiles | undefined;
  /** Whether it is being made here, so that its ids have to be ours. */
  readonly packing?: boolean;
}

/** The file that Teams reads first. */
export const manifestName = 'manifest.json';

/** Reads the manifest and the language files; what cannot be read is a finding, without a manifest the only one. */
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

/** The manifest and the language files, for what is to be looked for in all of them. */
export function jsonFilesOf({
  manifest,
  languages,
}: AppPackage): readonly { file: string; json: JsonObject }[] {
  return [
    { file: manifestName, json: manifest },
    ...languages.map(({ file, texts }) => ({ file, json: texts })),
  ];
}

/** Whether two ids are the same; GUIDs have no case. */
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

/** The name by which a package holds a file that its manifest names. */
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
