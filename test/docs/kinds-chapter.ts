import { en } from '../../locales/en';
import {
  FieldVariant,
  NoteField,
  NoteKind,
  NoteLayout,
  NoteParagraph,
} from '../../src/domain/note/note-kind';

/**
 * Returns the chapter on the kinds of notes in `docs/notes.md`: first the fields that most kinds share,
 * then each kind.
 */
export function kindsChapter(kinds: readonly NoteKind[]): string {
  const shared = sharedBy(kinds, (kind) => kind.fields.map((field) => fieldLine(kind, field)));
  const sources = sharedBy(kinds, ({ sources }) => [sources.join('; ')]);
  const sections = kinds.map((kind) => kindSection(kind, new Set([...shared, ...sources])));
  return [
    `Unless it says otherwise, a kind carries \`#covid\` by the rule and comes from ${[...sources].join(', ')}.`,
    'Fields that most kinds share:',
    [...shared].join('\n'),
    ...sections,
  ].join('\n\n');
}

/** Returns the lines that at least half of the kinds have. */
function sharedBy(
  kinds: readonly NoteKind[],
  linesOf: (kind: NoteKind) => readonly string[],
): ReadonlySet<string> {
  const lines = kinds.flatMap(linesOf);
  return new Set(lines.filter((line) => lines.filter((other) => other === line).length * 2 >= kinds.length));
}

function kindSection(kind: NoteKind, shared: ReadonlySet<string>): string {
  const writtenBy = kind.forPausing
    ? 'anyone, when the customer pauses or stops'
    : kind.roles.map((role) => en.roles[role]).join(', ');
  return [
    `### ${[...new Set([kind.title.en, kind.title.de])].join(' · ')}`,
    `${kind.purpose.en} Data: [\`playbooks/notes/${kind.id}.json\`](../playbooks/notes/${kind.id}.json).`,
    [
      `- Written by: ${writtenBy}`,
      ...(kind.carriesTag ? [] : ['- `#covid`: never']),
      `- How often: ${cadence(kind)}`,
      `- Where in FTOP: ${kind.place.en}`,
      ...(shared.has(kind.sources.join('; ')) ? [] : [`- Comes from: ${kind.sources.join('; ')}`]),
    ].join('\n'),
    kind.fields.some((field) => shared.has(fieldLine(kind, field)))
      ? 'Fields besides the shared ones:'
      : 'Fields:',
    kind.fields
      .map((field) => fieldLine(kind, field))
      .filter((line) => !shared.has(line))
      .join('\n'),
    kind.layouts.length === 1 ? 'Layout:' : 'Layouts:',
    kind.layouts.map(layoutLine).join('\n'),
  ].join('\n\n');
}

function cadence({ cadence: { told, nextUpdate } }: NoteKind): string {
  if (!nextUpdate) return told.en;
  const { field, days, mostDays } = nextUpdate;
  return `${told.en}; \`${field}\` is proposed ${days} days ahead and refused beyond ${mostDays}`;
}

function fieldLine(kind: NoteKind, field: NoteField): string {
  const { id, label, hint, prefill, carries } = field;
  const facts = [
    takes(field),
    ...(field.onlyFor ? [`only when ${onlyWhen(kind, field.onlyFor)}`] : []),
    ...field.variants.map((variant) => `when ${onlyWhen(kind, variant)}: ${variantWords(variant)}`),
    ...(field.aside ? ['out of sight while empty'] : []),
    ...(prefill === 'nothing' ? [] : ['prefilled']),
    ...(carries ? ['carried over'] : []),
  ];
  const told = field.type !== 'choice' && field.type !== 'workloads';
  const about = told && hint.en !== '' ? ` (${hint.en})` : '';
  return `- **${label.en.replace(/ \(optional\)$/, '')}**${field.required ? '\\*' : ''} \`${id}\`${about}: ${facts.join('; ')}.`;
}

function takes({ type, limit, choices, within }: NoteField): string {
  switch (type) {
    case 'workload':
      return 'workload code';
    case 'workloads':
      return 'workload codes';
    case 'workload-lines':
      return `a line for each workload, ${limit}`;
    case 'line':
    case 'text':
      return limit > 0 ? `${type}, ${limit}` : `${type} that shares the limit of its box`;
    case 'day':
      return 'day from today on';
    case 'choice':
      return `one of ${choices.map(({ label, of }) => (within ? `${label.en} [${of}]` : label.en)).join(', ')}`;
  }
}

function variantWords({ label, hint, required }: FieldVariant): string {
  return [
    ...(label ? [label.en] : []),
    ...(hint ? [hint.en] : []),
    ...(required === false && !label?.en.includes('(optional)') ? ['optional'] : []),
  ].join(', ');
}

function onlyWhen(kind: NoteKind, { field, choices }: NonNullable<NoteField['onlyFor']>): string {
  const among = kind.fields.find(({ id }) => id === field)?.choices ?? [];
  const labels = choices.map((choice) => among.find(({ id }) => id === choice)?.label.en ?? choice);
  return `\`${field}\` is ${labels.join(', ')}`;
}

function layoutLine({ title, paragraphs }: NoteLayout): string {
  return `- ${title.en}: ${paragraphs.map(paragraphWords).join('; ')}`;
}

function paragraphWords({ label, fields, withTag, inText, limit, slide }: NoteParagraph): string {
  const name = label.en === '' ? '(first line)' : label.en;
  const facts = [
    ...(withTag ? ['`#covid`'] : []),
    ...(inText ? [] : ['not in the text']),
    ...(limit > 0 ? [`${limit} in all, the tag included`] : []),
    ...(slide > 0 ? [`${slide} suggested for the slide`] : []),
  ];
  const of = fields.map((field) => `\`${field}\``).join(', ');
  return `${name}${of === '' ? '' : ` ${of}`}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`;
}
