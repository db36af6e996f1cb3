import { NoteField } from '../note/note-kind';
import { itemsAtHand } from '../walk/items-for-note';
import { PrefillSource } from './prefill-source';
import { asManyAsFit, oneLine, sentence } from './text-parts';

/** The code of what fits none of the workloads. */
export const noWorkload = 'CORE';

/**
 * Returns the sentence about the customer's plans, by the customer's reason. Later notes of the kind tell
 * only what changed, so it is empty for them.
 */
export function plansOf({ engagement, language }: PrefillSource, { plans }: NoteField): string {
  return engagement.notedAt === undefined ? (plans?.[engagement.customer.covid]?.[language] ?? '') : '';
}

/**
 * Returns what the partner noted at items that belong to no workload, one sentence a line, without their
 * titles, as the guidance's examples read. Blocked ones are left to the risks.
 */
export function beyondWorkloads(source: PrefillSource, { limit }: NoteField): string {
  const lines = itemsAtHand(source.engagement, source.playbook)
    .filter(({ item }) => item.workload === noWorkload)
    .filter(({ state }) => state.status === 'done' || state.status === 'in-progress')
    .filter(({ state }) => oneLine(state.note) !== '')
    .map(({ state }) => sentence(state.note));
  return asManyAsFit(lines, '\n', limit);
}
