import { fieldTelling } from '../note/laid-out';
import { NoteField } from '../note/note-kind';
import { inPublishedOrder } from '../note/note-paragraphs';
import { statusText } from '../walk/item-state';
import { Entry, itemsAtHand, nextDueItem } from '../walk/items-for-note';
import { ItemStatus } from '../walk/item-status';
import { Workload } from '../walk/playbook';
import { PrefillSource } from './prefill-source';
import { firstFitting, oneLine, sentence, stepOf } from './text-parts';

/** The statuses of a workload that is being discussed, in the order in which its line tells them. */
const discussed: readonly ItemStatus[] = ['blocked', 'in-progress', 'done'];

/** How much a line says besides the status. */
interface Detail {
  readonly what: boolean;
  readonly next: boolean;
}

/**
 * Returns a line for each workload that the note covers, in the published order: the status, what it is
 * about, and what comes next. A next action stands in the note once, so the lines leave out the one that
 * the note's own field has. A workload of which no item applies is not being discussed and has no line.
 */
export function workloadLinesOf(source: PrefillSource, { limit }: NoteField): string {
  const { engagement, playbook } = source;
  const entries = itemsAtHand(engagement, playbook).filter(({ state }) => discussed.includes(state.status));
  const codes = inPublishedOrder(
    entries.map(({ item }) => item.workload),
    playbook,
  );
  const write = (detail: Detail): string => {
    const steps = new Set(stepsOf(source, entries));
    return codes
      .flatMap((code) => playbook.workloads.filter((workload) => workload.code === code))
      .map((workload) => {
        const ofIt = entries.filter(({ item }) => item.workload === workload.code);
        return `${workload.code}: ${lineOf(source, ofIt, { ...detail, workload, steps })}`;
      })
      .join('\n');
  };
  return firstFitting(
    [
      write({ what: true, next: true }),
      write({ what: true, next: false }),
      write({ what: false, next: false }),
    ],
    limit,
  );
}

function stepsOf(source: PrefillSource, entries: readonly Entry[]): readonly string[] {
  const own = fieldTelling(source, 'next-action') && nextDueItem(source.engagement, source)?.nextAction;
  return entries
    .filter(({ state }) => state.status !== 'done' && oneLine(state.nextAction) !== oneLine(own ?? ''))
    .map(stepOf)
    .filter((step) => step !== '');
}

/** Returns one line. It takes the next actions that it tells out of `steps`, so that no other repeats them. */
function lineOf(
  { playbook, language }: PrefillSource,
  entries: readonly Entry[],
  { workload, steps, what, next }: Detail & { workload: Workload; steps: Set<string> },
): string {
  const undone = entries.filter(({ state }) => state.status !== 'done');
  const told = discussed.flatMap((status) => {
    const group = entries.filter(({ state }) => state.status === status);
    if (group.length === 0) return [];
    const word = playbook.noteWords.statuses[status][language];
    const details = what && !(undone.length > 0 && status === 'done');
    const parts = group.map(({ item, state }) => {
      const detail = details ? oneLine(statusText(state) ?? state.note) : '';
      const title = item.short[language];
      const known = namesWorkload(title, workload);
      const alone = entries.length === 1 && workload.name !== '';
      const needless = detail === '' ? known && alone : known || alone;
      return [needless ? '' : title, detail].filter((part) => part !== '').join(' – ');
    });
    const about = parts.filter((part) => part !== '').join('; ');
    return [sentence(about === '' ? word : `${word}: ${about}`)];
  });
  const ahead = next ? undone.map(stepOf).filter((step) => steps.delete(step)) : [];
  if (ahead.length === 0) return told.join(' ');
  return [...told, `${playbook.noteWords.next[language]}: ${sentence(ahead.join('; '))}`].join(' ');
}

/** Returns true when an item's title has the name of its workload, which the line already begins with. */
function namesWorkload(title: string, { name, today }: Workload): boolean {
  return [name, today].some((words) => words !== '' && title.toLowerCase().includes(words.toLowerCase()));
}
