/** The fields of a form by name. */
export type Fields<Field extends string = string> = Readonly<Record<Field, string>>;

/** The result of a form that may have been shown some time ago. */
export interface Merge<Field extends string> {
  /** The present values, with the fields that the person changed. */
  readonly merged: Record<Field, string>;
  /**
   * The fields that the person changed on the form and that were changed to another value elsewhere
   * meanwhile.
   */
  readonly overtaken: readonly Field[];
}

/**
 * Merges the values that a form showed, the wanted values and the present values. A field that the person
 * did not change keeps its present value, so an old card never undoes newer work. A field that they changed
 * takes the wanted value. A field that was changed on both sides is overtaken, and its merged value is the
 * wanted one.
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
