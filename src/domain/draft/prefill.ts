import { blockedItems, itemsAtHand, nextDueItem } from '../walk/items-for-note';
import { Language } from '../values/language';
import { nextUpdateAfter } from '../note/cadence';
import { NoteAnswers } from '../note/note';
import { LaidOut, layOut } from '../note/laid-out';
import { NoteField, Prefill } from '../note/note-kind';
import { inPublishedOrder } from '../note/note-paragraphs';
import { cleanLine, lengthOf } from '../values/text';
import { PrefillSource } from './prefill-source';
import {
  concernsOf,
  firstBlocker,
  itemTitles,
  prefilledRisks,
  prefilledSummary,
  workloadActivity,
  workloadLinesOf,
} from './prefill-texts';

/** The fields of a layout as the checklist fills them in; what the checklist does not know stays empty. */
export function prefillNote(source: PrefillSource): NoteAnswers {
  return Object.fromEntries(source.fields.map((field) => [field.id, prefills[field.prefill](source, field)]));
}

/**
 * The answers in another language, those of other layouts too: what the checklist had filled in is filled in
 * anew, what was typed stays as it was typed. A field that several layouts fill in differently is known by any.
 */
export function translateNote(
  source: Omit<PrefillSource, Exclude<keyof LaidOut, 'kind'>>,
  answers: NoteAnswers,
  language: Language,
): NoteAnswers {
  const translated = source.kind.layouts.flatMap(({ id }) => {
    const laidOut = layOut(source.kind, id);
    const before = prefillNote({ ...source, ...laidOut });
    const after = prefillNote({ ...source, ...laidOut, language });
    const filledIn = Object.keys(before).filter((fieldId) => answers[fieldId] === before[fieldId]);
    return filledIn.map((fieldId) => [fieldId, after[fieldId] ?? '']);
  });
  return { ...answers, ...(Object.fromEntries(translated) as NoteAnswers) };
}

const prefills: Record<Prefill, (source: PrefillSource, field: NoteField) => string> = {
  nothing: () => '',
  workloads: workloadCodes,
  'workload-lines': workloadLinesOf,
  workload: workloadActivity,
  status: statusOf,
  reason: ({ engagement }, { choices }) => {
    return choices.find(({ id }) => id === engagement.customer.covid)?.id ?? '';
  },
  summary: prefilledSummary,
  items: itemTitles,
  concerns: concernsOf,
  'blocked-item': ({ engagement, playbook, language }) => {
    return blockedItems(engagement, playbook)[0]?.item.short[language] ?? '';
  },
  blocker: firstBlocker,
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

/** The codes of the workloads this note is about, in the published order; `CORE` when there is none. */
function workloadCodes({ engagement, playbook }: PrefillSource): string {
  const moved = itemsAtHand(engagement, playbook)
    .filter(({ state }) => state.status !== 'not-applicable')
    .map(({ item }) => item.workload);
  return inPublishedOrder(moved, playbook).join(',') || 'CORE';
}

/** The choice that says what the walk says: the customer pauses, something is blocked, or nothing is. */
function statusOf({ engagement }: PrefillSource, { choices }: NoteField): string {
  const blocked = Object.values(engagement.items).some((state) => state.status === 'blocked');
  const pausing = engagement.customer.covid === 'pausing';
  const meaning = pausing ? 'paused' : blocked ? 'blocked' : 'on-track';
  return choices.find(({ means }) => means === meaning)?.id ?? '';
}
