import { fieldTelling } from '../note/laid-out';
import { NoteField } from '../note/note-kind';
import { statusText } from '../walk/item-state';
import { Entry, itemsAtHand } from '../walk/items-for-note';
import { ItemStatus } from '../walk/item-status';
import { PrefillSource } from './prefill-source';
import { asManyAsFit, firstFitting, oneLine, sentence } from './text-parts';

/**
 * Returns a summary: the items by status, one a line, with their notes as far as the limit allows. Blocked
 * items appear here only when the layout has no field for concerns or risks.
 */
export function prefilledSummary(source: PrefillSource, { limit }: NoteField): string {
  const { engagement, playbook } = source;
  const entries = itemsAtHand(engagement, playbook);
  const elsewhere = fieldTelling(source, 'concerns') ?? fieldTelling(source, 'risks');
  const told: readonly ItemStatus[] = [
    ...(['done', 'in-progress'] as const),
    ...(elsewhere ? [] : (['blocked'] as const)),
    'not-applicable',
  ];
  const write = (detailed: readonly ItemStatus[]): string => {
    return told
      .map((status) => listOf(source, entries, { status, detailed }))
      .filter(Boolean)
      .join('\n');
  };
  return firstFitting([write(told), write(['in-progress', 'blocked']), write([])], limit);
}

/**
 * Returns the titles of the items that this note covers and that apply, one a line, with their FTOP task
 * ids where known.
 */
export function itemTitles({ engagement, playbook, language }: PrefillSource, { limit }: NoteField): string {
  const titles = itemsAtHand(engagement, playbook)
    .filter(({ state }) => state.status !== 'not-applicable')
    .map(({ item: { short, ftopTaskId } }) => {
      return ftopTaskId === '' ? short[language] : `${short[language]} (${ftopTaskId})`;
    });
  return asManyAsFit(titles, '\n', limit);
}

/** Returns the items with a status below its word. A single one stands beside the word. */
function listOf(
  { playbook, language }: PrefillSource,
  entries: readonly Entry[],
  { status, detailed }: { status: ItemStatus; detailed: readonly ItemStatus[] },
): string {
  const word = playbook.noteWords.statuses[status][language];
  const told = entries
    .filter(({ state }) => state.status === status)
    .map(({ item, state }) => {
      const detail = statusText(state) ?? state.note;
      const shown = detailed.includes(status) && oneLine(detail) !== '';
      return shown ? `${item.short[language]} – ${sentence(detail)}` : item.short[language];
    });
  const [only] = told;
  if (only === undefined) return '';
  return told.length === 1
    ? `${word}: ${sentence(only)}`
    : [`${word}:`, ...told.map((line) => `- ${line}`)].join('\n');
}
