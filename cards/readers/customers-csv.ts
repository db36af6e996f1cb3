import { Texts } from '../../locales';
import { CustomerRow } from '../../src/domain/delivery/customer-row';
import { FilteredContent } from '../../src/domain/delivery/customer-filter';
import { workloadsOf } from '../../src/domain/delivery/row-facts';
import { filterName } from './filter-names';
import { Voice } from '../frame';
import { withService } from '../note-title';

type Column = keyof Texts['customers']['columns'];

const order: readonly Column[] = [
  ...(['customer', 'partner', 'segment', 'domain', 'reason', 'tag'] as const),
  ...(['items', 'done', 'inProgress', 'blocked', 'notApplicable', 'blockers', 'blockedWorkloads'] as const),
  ...(['standing', 'dueOn', 'pausedUntil', 'closedFor'] as const),
  ...(['escalated', 'risks', 'concerns', 'workloads', 'intent'] as const),
  ...(['noteNumber', 'kind', 'writtenOn', 'nextAction', 'owner', 'due'] as const),
];

/**
 * Returns all customers of a reader as the cells of a table. The first row names the columns. Days are
 * `YYYY-MM-DD`; a cell without a value is empty. Typed text is unchanged: `toCsv` makes it harmless.
 */
export function customersCsvRows(
  voice: Voice,
  given: FilteredContent & { readonly rows: readonly CustomerRow[] },
): readonly (readonly string[])[] {
  const { columns } = voice.texts.customers;
  const cells = given.rows.map((row) => cellsOf(voice, row, given));
  return [columns, ...cells].map((row) => order.map((column) => row[column]));
}

function cellsOf(voice: Voice, row: CustomerRow, content: FilteredContent): Readonly<Record<Column, string>> {
  const { texts, language } = voice;
  const { engagement, progress, blocked, detail, nextAction, facts } = row;
  const { customer, lastNote } = engagement;
  const kind = content.kinds.find(({ id }) => id === lastNote?.kindId);
  return {
    customer: customer.name,
    partner: row.partner,
    segment: texts.segments[customer.segment],
    domain: customer.domain,
    reason: texts.covidReasons[customer.covid],
    tag: row.tag,
    items: String(progress.total),
    done: String(progress.counts.done),
    inProgress: String(progress.counts['in-progress']),
    blocked: String(progress.counts.blocked),
    notApplicable: String(progress.counts['not-applicable']),
    blockers: blocked.map(({ item, state }) => `${item.short[language]}: ${state.blocker}`).join('; '),
    blockedWorkloads: workloadsOf(blocked).join(', '),
    standing: texts.standings[row.standing],
    dueOn: row.dueOn ?? '',
    pausedUntil: (detail.standing === 'paused' && detail.targetDate) || '',
    closedFor: detail.standing === 'closed' ? detail.reason : '',
    escalated:
      lastNote?.facts?.escalate !== undefined ? texts.raised.isEscalated[facts.escalated ? 'yes' : 'no'] : '',
    risks: facts.risks,
    concerns: facts.concerns,
    workloads: facts.workloads.join(', '),
    intent: intentCell(voice, row, content),
    noteNumber: lastNote ? String(lastNote.number) : '',
    kind: withService(
      kind?.title[language] ?? lastNote?.kindId ?? '',
      lastNote?.service ?? '',
      content.playbook,
    ),
    writtenOn: lastNote?.writtenOn ?? '',
    nextAction: nextAction?.nextAction ?? '',
    owner: nextAction?.owner ?? '',
    due: nextAction?.due ?? '',
  };
}

/** Returns the newest intent with its services, such as `TEAMS, INTUNE: Evaluates the service`. */
function intentCell(voice: Voice, { facts }: CustomerRow, content: FilteredContent): string {
  const { intent, intentServices } = facts;
  if (intent === '') return '';
  const name = filterName(voice, { by: 'intent', of: intent }, content);
  return intentServices.length > 0 ? `${intentServices.join(', ')}: ${name}` : name;
}
