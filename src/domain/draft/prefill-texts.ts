import { statusText } from '../walk/item-state';
import { blockedItems, Entry, itemsAtHand } from '../walk/items-for-note';
import { NoteField } from '../note/note-kind';
import { PrefillSource } from './prefill-source';
import { firstFitting, nextStep, sentence } from './text-parts';

/**
 * Returns the blocker of the first blocked item, or an empty text when the field cannot hold it completely.
 */
export function firstBlocker({ engagement, playbook }: PrefillSource, { limit }: NoteField): string {
  const [first] = blockedItems(engagement, playbook);
  return first ? firstFitting([sentence(first.state.blocker)], limit) : '';
}

/** Returns the status of the items of the field's workload, and their next actions. */
export function workloadActivity(source: PrefillSource, { limit, workload }: NoteField): string {
  const entries = itemsAtHand(source.engagement, source.playbook);
  const write = (detailed: boolean): string => activityOf(source, entries, { code: workload, detailed });
  return firstFitting([write(true), write(false)], limit);
}

function activityOf(
  source: PrefillSource,
  entries: readonly Entry[],
  { code, detailed }: { code: string; detailed: boolean },
): string {
  const { language, playbook } = source;
  return entries
    .filter(({ item }) => item.workload === code)
    .map((entry) => {
      const { item, state } = entry;
      const status = playbook.noteWords.statuses[state.status][language];
      if (!detailed) return `${item.short[language]}: ${status}.`;
      const why = statusText(state) ?? state.note;
      const told = why === '' ? '.' : ` – ${sentence(why)}`;
      return [`${item.short[language]}: ${status}${told}`, nextStep(source, entry)].filter(Boolean).join(' ');
    })
    .join(' ');
}
