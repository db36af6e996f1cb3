/** An object of a JSON file. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * A value in a JSON file: its path as Teams writes it (`bots[0].botId`), the last name in the path, and the
 * value.
 */
export interface ManifestField {
  readonly path: string;
  readonly key: string;
  readonly value: unknown;
}

/** Returns true for an object with fields, false for a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the objects of a list; an empty list when the value is not a list. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.map((entry: unknown) => (isObject(entry) ? entry : {})) : [];
}

/** Returns the texts of a list; an empty list when the value is not a list. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** Returns every value below an object, including lists and objects, each before its own content. */
export function manifestFields(top: JsonObject): readonly ManifestField[] {
  const found: ManifestField[] = [];
  const waiting = childrenOf({ path: '', key: '', value: top });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    waiting.push(...childrenOf(next));
  }
  return found;
}

/** Returns the texts among the {@link manifestFields}. */
export function textFieldsOf(top: JsonObject): readonly (ManifestField & { readonly value: string })[] {
  return manifestFields(top).flatMap((field) =>
    typeof field.value === 'string' ? [{ ...field, value: field.value }] : [],
  );
}

/** Returns the direct children, the last one first, because they are taken from the end. */
function childrenOf({ path, key, value }: ManifestField): ManifestField[] {
  if (Array.isArray(value)) {
    return value.map((entry: unknown, index) => ({ path: `${path}[${index}]`, key, value: entry })).reverse();
  }
  if (!isObject(value)) return [];
  return Object.entries(value)
    .map(([name, entry]) => ({ path: path === '' ? name : `${path}.${name}`, key: name, value: entry }))
    .reverse();
}
