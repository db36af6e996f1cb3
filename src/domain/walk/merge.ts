/** The fields of a form by name. */
export type Fields<Field extends string = string> = Readonly<Record<Field, string>>;

/** What becomes of a form that may have been shown a while ago. */
export interface Merge<Field extends string> {
  /** What the present state becomes: it, with the fields that the person changed. */
  readonly merged: Record<Field, string>;
  /** Fields that the person changed on the form and that had meanwhile become something else again. */
  readonly overtaken: readonly Field[];
}

/**
 * Brings together what a form showed, what was wanted on it, and what is present now. A field that the person
 * left alone keeps its present value, so an old card never undoes newer work; a field they changed takes the
 * wanted value; one that was changed on both sides is overtaken, and its merged value is the wanted one.
 */
export function mergeFields<Field extends string>(given: {
  shown: Fields<Field>;
  wanted: Fields<Field>;
  present: Fields<Field>;
}): Merge<Field> {
  const { shown, wanted, present } = given;
  const merged: Record<Field, string> = { ...present };
  const overtaken: Field[] = [];
  for (const field of Object.keys(wanted) as Field[]) {
    if (wanted[field] === shown[field]) continue;
    merged[field] = wanted[field];
    if (present[field] !== shown[field] && present[field] !== wanted[field]) overtaken.push(field);
  }
  return { merged, overtaken };
}
