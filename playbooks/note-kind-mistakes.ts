import { NoteField, NoteKind, NoteLayout } from '../src/domain/note/note-kind';

/** A mistake in a kind of note, and its place in the file. */
interface Mistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Returns the contradictions in a kind of note whose parts all have the right shape. */
export function noteKindMistakes(kind: NoteKind): readonly Mistake[] {
  return [
    ...kind.fields.flatMap((field, index) => at(['fields', index], fieldMistakes(kind, field))),
    ...kind.layouts.flatMap((layout, index) => at(['layouts', index], layoutMistakes(kind, layout))),
    ...at(['cadence', 'nextUpdate'], cadenceMistakes(kind)),
  ];
}

function at(path: Mistake['path'], mistakes: readonly Mistake[]): readonly Mistake[] {
  return mistakes.map((mistake) => ({ ...mistake, path: [...path, ...mistake.path] }));
}

function fieldMistakes(kind: NoteKind, field: NoteField): readonly Mistake[] {
  const found: Mistake[] = [];
  const choicesOf = (fieldId: string): readonly string[] =>
    kind.fields.find(({ id }) => id === fieldId)?.choices.map(({ id }) => id) ?? [];

  if (!kind.layouts.some(({ paragraphs }) => paragraphs.some(({ fields }) => fields.includes(field.id))))
    found.push({ path: ['id'], message: `"${field.id}" must stand in a layout` });
  if (field.type === 'choice' && field.choices.length === 0)
    found.push({ path: ['choices'], message: 'must offer at least one choice' });
  if (
    ['line', 'text', 'workload-lines'].includes(field.type) &&
    field.limit === 0 &&
    !sharesLimit(kind, field)
  )
    found.push({ path: ['limit'], message: 'must say how many characters it takes' });
  if (field.aside && field.required)
    found.push({ path: ['aside'], message: 'must not be true for a required field' });
  if (field.prefill === 'overview' && !field.overview)
    found.push({ path: ['overview'], message: 'must have the sentences of the prefill' });
  if (field.tells === 'service' && field.type !== 'workload')
    found.push({ path: ['type'], message: 'must be "workload" for a field that tells the service' });
  if (field.type === 'day' && field.carries)
    found.push({ path: ['carries'], message: 'a day passes, so the next note cannot start with it' });
  for (const [index, { id, of }] of field.choices.entries()) {
    const fits = field.within ? choicesOf(field.within).includes(of ?? '') : of === undefined;
    if (!fits)
      found.push({ path: ['choices', index, 'of'], message: `"${id}" must belong to a choice of "within"` });
  }
  const { onlyFor, within } = field;
  for (const leader of [onlyFor?.field, within].filter((named) => named !== undefined)) {
    if (kind.fields.indexOf(field) < kind.fields.findIndex(({ id }) => id === leader))
      found.push({
        path: ['id'],
        message: `"${field.id}" must stand behind "${leader}", on which it depends`,
      });
  }
  const unknown = onlyFor?.choices.find((choice) => !choicesOf(onlyFor.field).includes(choice));
  if (unknown)
    found.push({ path: ['onlyFor'], message: `"${unknown}" is not a choice of "${onlyFor?.field}"` });
  for (const [index, variant] of field.variants.entries()) {
    const strange = variant.choices.find((choice) => !choicesOf(variant.field).includes(choice));
    if (strange)
      found.push({
        path: ['variants', index],
        message: `"${strange}" is not a choice of "${variant.field}"`,
      });
  }
  return found;
}

/** Returns true when in every layout the field stands in a box that has a limit for its fields together. */
function sharesLimit({ layouts }: NoteKind, { id }: NoteField): boolean {
  const boxes = layouts.flatMap(({ paragraphs }) => paragraphs.filter(({ fields }) => fields.includes(id)));
  return boxes.length > 0 && boxes.every(({ fields, limit }) => fields.length > 1 && limit > 0);
}

function layoutMistakes(kind: NoteKind, { paragraphs }: NoteLayout): readonly Mistake[] {
  const found: Mistake[] = [];
  const seen = new Set<string>();
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const fieldId of paragraph.fields) {
      const path = ['paragraphs', index, 'fields'];
      if (!kind.fields.some(({ id }) => id === fieldId))
        found.push({ path, message: `"${fieldId}" is not one of the fields` });
      if (seen.has(fieldId)) found.push({ path, message: `"${fieldId}" must stand in a layout once` });
      seen.add(fieldId);
    }
    if (paragraph.fields.length === 0 && paragraph.label.en === '')
      found.push({ path: ['paragraphs', index], message: 'must have a label or fields' });
  }
  const tags = paragraphs.filter(({ withTag }) => withTag).length;
  if (tags !== (kind.carriesTag ? 1 : 0)) {
    const message = kind.carriesTag
      ? 'one paragraph must have "withTag": true'
      : 'no paragraph may have "withTag": true';
    found.push({ path: ['paragraphs'], message });
  }
  return found;
}

function cadenceMistakes({ cadence: { nextUpdate }, fields }: NoteKind): readonly Mistake[] {
  if (!nextUpdate) return [];
  const day = fields.some(({ id, type }) => id === nextUpdate.field && type === 'day');
  return [
    ...(day ? [] : [{ path: ['field'], message: `"${nextUpdate.field}" is not a field for a day` }]),
    ...(nextUpdate.days <= nextUpdate.mostDays
      ? []
      : [{ path: ['days'], message: 'must not be more than "mostDays"' }]),
  ];
}
