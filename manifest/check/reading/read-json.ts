import { isObject, JsonObject } from './fields';
import { packageFault, PackageFinding, wholeFile } from './package-finding';

const mostBytes = 1_000_000;
const deepest = 64;

/** An object of a JSON file, or the finding why the file has none. */
export type ReadJson =
  | { readonly json: JsonObject; readonly finding?: undefined }
  | { readonly json?: undefined; readonly finding: PackageFinding };

/** Reads a file of at most 1 MB, 64 levels deep, that holds one JSON object in UTF-8. */
export function readJson(file: string, bytes: Uint8Array): ReadJson {
  const wrong = (what: string, mend: string): ReadJson => ({
    finding: packageFault({ file, field: wholeFile }, what, mend),
  });
  if (bytes.length > mostBytes) return wrong(`has ${bytes.length} bytes`, `keep it below ${mostBytes}`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return wrong('is not UTF-8', 'save it as UTF-8');
  }
  if (text.startsWith('\uFEFF'))
    return wrong('starts with a byte order mark', 'save it as UTF-8 without BOM');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return wrong(
      `is no JSON (${(error as Error).message})`,
      'correct it there; an editor for JSON shows the place',
    );
  }
  if (!isObject(json)) return wrong('holds no JSON object', 'begin it with { and end it with }');
  if (!isShallow(json)) return wrong(`is nested more than ${deepest} levels deep`, 'make it flat');
  return { json };
}

function isShallow(top: JsonObject): boolean {
  let level: readonly unknown[] = [top];
  for (let depth = 0; depth <= deepest; depth++) {
    level = level.flatMap((value): readonly unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
    if (level.length === 0) return true;
  }
  return false;
}
