import { Texts } from '../../locales';
import { CustomerRow } from '../../src/domain/delivery/customer-row';
import { NoteKind } from '../../src/domain/note/note-kind';
import { Voice } from '../frame';

type Column = keyof Texts['customers']['columns'];

const order: readonly Column[] = [
  ...(['customer', 'partner', 'segment', 'domain', 'tag'] as const),
  ...(['addressed', 'items', 'blocked', 'blockers', 'standing', 'dueOn'] as const),
  ...(['noteNumber', 'kind', 'writtenOn', 'nextAction', 'owner', 'due'] as const),
];

/**
 * Returns all customers of a reader as the cells of a table. The first row names the columns. Days are
 * `YYYY-MM-DD`; a cell without a value is empty. Typed text is unchanged: `toCsv` makes it harmless.
 */
export function customersCsvRows(
  voice: Voice,
  given: { rows: readonly CustomerRow[]; kinds: readonly NoteKind[] },
): readonly (readonly string[])[] {
  const { columns } = voice.texts.customers;
  const cells = given.rows.map((row) => cellsOf(voice, row, given.kinds));
  return [columns, ...cells].map((row) => order.map((column) => row[column]));
}

function cellsOf(
  { texts, language }: Voice,
  row: CustomerRow,
  kinds: readonly NoteKind[],
): Readonly<Record<Column, string>> {
  const { engagement, progress, blocked, nextAction } = row;
  const { customer, lastNote } = engagement;
  const kind = kinds.find(({ id }) => id === lastNote?.kindId);
  return {
    customer: customer.name,
    partner: row.partner,
    segment: texts.segments[customer.segment],
    domain: customer.domain,
    tag: row.tag,
    addressed: String(progress.addressed),
    items: String(progress.total),
    blocked: String(blocked.length),
    blockers: blocked.map(({ item, state }) => `${item.short[language]}: ${state.blocker}`).join('; '),
    standing: texts.standings[row.standing],
    dueOn: row.dueOn ?? '',
    noteNumber: lastNote ? String(lastNote.number) : '',
    kind: kind?.title[language] ?? lastNote?.kindId ?? '',
    writtenOn: lastNote?.writtenOn ?? '',
    nextAction: nextAction?.nextAction ?? '',
    owner: nextAction?.owner ?? '',
    due: nextAction?.due ?? '',
  };
}
