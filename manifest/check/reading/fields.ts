/** An object of a JSON file. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A value somewhere in a JSON file: its path as Teams writes it (`bots[0].botId`), the last name of it, the value. */
export interface ManifestField {
  readonly path: string;
  readonly key: string;
  readonly value: unknown;
}

/** Whether a value is an object with fields, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; none when there is no list. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.map((entry: unknown) => (isObject(entry) ? entry : {})) : [];
}

/** The texts of a list; none when there is no list. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** Every value below an object, lists and objects included, each before what it holds. */
export function manifestFields(top: JsonObject): readonly ManifestField[] {
  const found: ManifestField[] = [];
  const waiting = childrenOf({ path: '', key: '', value: top });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    waiting.push(...childrenOf(next));
  }
  return found;
}

/** The texts among {@link manifestFields}. */
export function textFieldsOf(top: JsonObject): readonly (ManifestField & { readonly value: string })[] {
  return manifestFields(top).flatMap((field) =>
    typeof field.value === 'string' ? [{ ...field, value: field.value }] : [],
  );
}

/** Last first, as they are taken from the end. */
function childrenOf({ path, key, value }: ManifestField): ManifestField[] {
  if (Array.isArray(value)) {
    return value.map((entry: unknown, index) => ({ path: `${path}[${index}]`, key, value: entry })).reverse();
  }
  if (!isObject(value)) return [];
  return Object.entries(value)
    .map(([name, entry]) => ({ path: path === '' ? name : `${path}.${name}`, key: name, value: entry }))
    .reverse();
}
