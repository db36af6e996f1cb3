import { strToU8, zipSync } from 'fflate';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { AppIds, Known } from '../../manifest/check/reading/app-package';
import { CheckedFinding, checkZip } from '../../manifest/check/check-package';
import { fillPackage } from '../../manifest/fill-package';

export const ids: AppIds = {
  appId: '11111111-2222-3333-4444-555555555555',
  botId: '11111111-2222-3333-4444-555555555555',
};

/** The files of a package by their names; a test may change them. */
export type Files = Map<string, Uint8Array>;

/** Returns the files of our own package, filled with the ids. */
export function goodFiles(): Files {
  return new Map(fillPackage(join(__dirname, '../../manifest'), ids));
}

/** Returns the good package with one value of a JSON file set, or removed when it is undefined. */
export function withValue(file: string, path: string, value: unknown): Files {
  const files = goodFiles();
  const json = jsonOf(files, file);
  setAt(json, path, value);
  return files.set(file, jsonBytes(json));
}

/** Returns a file's JSON, for a test to change. */
export function jsonOf(files: Files, file: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(files.get(file) ?? []).toString('utf8')) as Record<string, unknown>;
}

export function jsonBytes(json: unknown): Uint8Array {
  return strToU8(JSON.stringify(json));
}

/** Sets the value at a path such as `bots[0].botId`. In a language file such paths are the keys. */
export function setAt(json: Record<string, unknown>, path: string, value: unknown): void {
  const names = Object.hasOwn(json, 'name.short')
    ? [path]
    : path.split(/\.|\[|\]\.?/).filter((name) => name !== '');
  const last = names.pop() ?? '';
  let at = json;
  for (const name of names) at = (at[name] ??= {}) as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
}

/** Returns a zip of the files. Each file's name is its path. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files));
}

/** Returns a square PNG of one color: red, green, blue, opacity. */
export function png(side: number, colour: readonly number[], change?: (image: PNG) => void): Uint8Array {
  const image = new PNG({ width: side, height: side });
  for (let at = 0; at < image.data.length; at += 4) image.data.set(colour, at);
  change?.(image);
  return PNG.sync.write(image);
}

/** Returns the findings about a zip, each as "check file field", with a question mark after warnings. */
export function findingsOf(zip: Uint8Array, known: Known = { ids }): readonly string[] {
  return checkZip({ name: 'some.zip', bytes: zip }, known).map(placeOf);
}

export function placeOf({ check, file, field, severity }: CheckedFinding): string {
  return `${check} ${file} ${field}${severity === 'warning' ? '?' : ''}`;
}
