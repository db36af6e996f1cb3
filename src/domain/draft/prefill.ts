import { itemsAtHand, nextDueItem } from '../walk/items-for-note';
import { nextUpdateAfter } from '../note/cadence';
import { NoteAnswers } from '../note/note';
import { NoteField, Prefill } from '../note/note-kind';
import { inPublishedOrder } from '../note/note-paragraphs';
import { cleanLine, lengthOf } from '../values/text';
import { deploymentOverview, workloadActivities } from './enterprise-texts';
import { execSummaryPart } from './exec-summary-texts';
import { PrefillSource } from './prefill-source';
import { concernKindOf, concernsOf, prefilledRisks } from './concern-texts';
import { beyondWorkloads, noWorkload, plansOf } from './engagement-texts';
import { serviceBlockers, serviceDay, serviceOwner } from './service-prefill';
import { statusOfWalk } from './status-of-walk';
import { itemTitles, prefilledSummary } from './summary-texts';
import { workloadLinesOf } from './workload-texts';

/**
 * Returns the fields of a layout, filled in from the checklist. A field for which the checklist has no data
 * is empty.
 */
export function prefillNote(source: PrefillSource): NoteAnswers {
  return Object.fromEntries(source.fields.map((field) => [field.id, prefills[field.prefill](source, field)]));
}

const prefills: Record<Prefill, (source: PrefillSource, field: NoteField) => string> = {
  nothing: () => '',
  workloads: workloadCodes,
  'workload-lines': workloadLinesOf,
  activities: workloadActivities,
  status: ({ engagement }, field) => statusOfWalk(engagement, field),
  reason: ({ engagement }, { choices }) => {
    return choices.find(({ id }) => id === engagement.customer.covid)?.id ?? '';
  },
  summary: prefilledSummary,
  items: itemTitles,
  concerns: concernsOf,
  'concern-kind': concernKindOf,
  plans: plansOf,
  'beyond-workloads': beyondWorkloads,
  'exec-topic': execSummaryPart,
  'exec-description': execSummaryPart,
  'exec-action': execSummaryPart,
  overview: deploymentOverview,
  service: ({ service = '' }) => service,
  'service-blockers': serviceBlockers,
  'service-day': serviceDay,
  'service-owner': serviceOwner,
  risks: prefilledRisks,
  'next-action': (source, { limit }) => {
    const action = cleanLine(nextDueItem(source.engagement, source)?.nextAction ?? '');
    return lengthOf(action) <= limit ? action : '';
  },
  'next-action-day': (source) => {
    const due = nextDueItem(source.engagement, source)?.due;
    return due && due >= source.today ? due : '';
  },
  'next-action-owner': (source) => nextDueItem(source.engagement, source)?.owner || source.author,
  'next-update': ({ kind, today }) => nextUpdateAfter(kind, today)?.proposed ?? '',
};

/**
 * Returns the codes of the workloads that this note covers, in the published order. Returns `CORE` when
 * there is none, and nothing when no item changed since the last note.
 */
function workloadCodes({ engagement, playbook }: PrefillSource): string {
  const entries = itemsAtHand(engagement, playbook);
  if (entries.length === 0 && engagement.notedAt) return '';
  const moved = entries
    .filter(({ state }) => state.status !== 'not-applicable')
    .map(({ item }) => item.workload);
  return inPublishedOrder(moved, playbook).join(',') || noWorkload;
}
