import { Texts } from '../../locales';
import { CustomerRow } from '../../src/domain/delivery/customer-row';
import { NoteKind } from '../../src/domain/note/note-kind';
import { Playbook } from '../../src/domain/walk/playbook';
import { Voice } from '../frame';
import { withService } from '../note-title';

type Column = keyof Texts['customers']['columns'];

const order: readonly Column[] = [
  ...(['customer', 'partner', 'segment', 'domain', 'tag'] as const),
  ...(['items', 'done', 'inProgress', 'blocked', 'notApplicable', 'blockers'] as const),
  ...(['standing', 'dueOn', 'pausedUntil', 'closedFor'] as const),
  ...(['noteNumber', 'kind', 'writtenOn', 'nextAction', 'owner', 'due'] as const),
];

/**
 * Returns all customers of a reader as the cells of a table. The first row names the columns. Days are
 * `YYYY-MM-DD`; a cell without a value is empty. Typed text is unchanged: `toCsv` makes it harmless.
 */
export function customersCsvRows(
  voice: Voice,
  given: { rows: readonly CustomerRow[]; kinds: readonly NoteKind[]; playbook: Playbook },
): readonly (readonly string[])[] {
  const { columns } = voice.texts.customers;
  const cells = given.rows.map((row) => cellsOf(voice, row, given));
  return [columns, ...cells].map((row) => order.map((column) => row[column]));
}

function cellsOf(
  { texts, language }: Voice,
  row: CustomerRow,
  { kinds, playbook }: { kinds: readonly NoteKind[]; playbook: Playbook },
): Readonly<Record<Column, string>> {
  const { engagement, progress, blocked, detail, nextAction } = row;
  const { customer, lastNote } = engagement;
  const kind = kinds.find(({ id }) => id === lastNote?.kindId);
  return {
    customer: customer.name,
    partner: row.partner,
    segment: texts.segments[customer.segment],
    domain: customer.domain,
    tag: row.tag,
    items: String(progress.total),
    done: String(progress.counts.done),
    inProgress: String(progress.counts['in-progress']),
    blocked: String(progress.counts.blocked),
    notApplicable: String(progress.counts['not-applicable']),
    blockers: blocked.map(({ item, state }) => `${item.short[language]}: ${state.blocker}`).join('; '),
    standing: texts.standings[row.standing],
    dueOn: row.dueOn ?? '',
    pausedUntil: (detail.standing === 'paused' && detail.targetDate) || '',
    closedFor: detail.standing === 'closed' ? detail.reason : '',
    noteNumber: lastNote ? String(lastNote.number) : '',
    kind: withService(kind?.title[language] ?? lastNote?.kindId ?? '', lastNote?.service ?? '', playbook),
    writtenOn: lastNote?.writtenOn ?? '',
    nextAction: nextAction?.nextAction ?? '',
    owner: nextAction?.owner ?? '',
    due: nextAction?.due ?? '',
  };
}
