import { statusText } from '../walk/item-state';
import { BlockedEntry, blockedItems, Entry, itemsAtHand } from '../walk/items-for-note';
import { ItemStatus } from '../walk/item-status';
import { fieldTelling } from '../note/laid-out';
import { NoteField } from '../note/note-kind';
import { inPublishedOrder } from '../note/note-paragraphs';
import { lengthOf } from '../values/text';
import { PrefillSource } from './prefill-source';

/**
 * Returns a summary with a line for each status, with the items' notes as far as the limit allows. Blocked
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
      .map((status) => statusLine(source, entries, { status, detailed }))
      .filter(Boolean)
      .join('\n');
  };
  return firstFitting([write(told), write(['in-progress', 'blocked']), write([])], limit);
}

/**
 * Returns the titles of the items that this note covers and that apply, with their FTOP task ids where
 * known.
 */
export function itemTitles({ engagement, playbook, language }: PrefillSource, { limit }: NoteField): string {
  const titles = itemsAtHand(engagement, playbook)
    .filter(({ state }) => state.status !== 'not-applicable')
    .map(({ item: { short, ftopTaskId } }) => {
      return ftopTaskId === '' ? short[language] : `${short[language]} (${ftopTaskId})`;
    });
  return asManyAsFit(titles, '; ', limit);
}

/** Returns every blocked item with its blocker, or without the blockers when they do not fit. */
export function concernsOf(source: PrefillSource, { limit }: NoteField): string {
  const entries = blockedItems(source.engagement, source.playbook);
  const whole = entries.map((entry) => blockedLine(source, entry)).join('\n');
  return firstFitting([whole], limit) || titlesOf(source, entries, limit);
}

function titlesOf({ playbook, language }: PrefillSource, entries: readonly Entry[], limit: number): string {
  const [first, ...others] = entries.map(({ item }) => item.title[language]);
  if (first === undefined) return '';
  return asManyAsFit([`${playbook.noteWords.statuses.blocked[language]}: ${first}`, ...others], '; ', limit);
}

/**
 * Returns the blocker of the first blocked item, or an empty text when the field cannot hold it completely.
 */
export function firstBlocker({ engagement, playbook }: PrefillSource, { limit }: NoteField): string {
  const [first] = blockedItems(engagement, playbook);
  return first ? firstFitting([sentence(first.state.blocker)], limit) : '';
}

/** Returns every blocked item with its blocker and its next action. */
export function prefilledRisks(source: PrefillSource, field: NoteField): string {
  const lines = blockedItems(source.engagement, source.playbook).map((entry) => {
    return [blockedLine(source, entry), nextStep(source, entry)].filter(Boolean).join(' ');
  });
  return firstFitting([lines.join('\n')], field.limit) || concernsOf(source, field);
}

/**
 * Returns a line for each workload that the note covers, in the published order: the status of its items
 * and their next actions. A workload of which no item applies is not being discussed and has no line.
 */
export function workloadLinesOf(source: PrefillSource, { limit }: NoteField): string {
  const { engagement, playbook } = source;
  const entries = itemsAtHand(engagement, playbook);
  const codes = inPublishedOrder(
    entries.filter(({ state }) => state.status !== 'not-applicable').map(({ item }) => item.workload),
    playbook,
  );
  const write = (detailed: boolean): string =>
    codes.map((code) => `${code}: ${activityOf(source, entries, { code, detailed })}`).join('\n');
  return firstFitting([write(true), write(false)], limit);
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

function statusLine(
  { playbook, language }: PrefillSource,
  entries: readonly Entry[],
  { status, detailed }: { status: ItemStatus; detailed: readonly ItemStatus[] },
): string {
  const told = entries
    .filter(({ state }) => state.status === status)
    .map(({ item, state }) => {
      const detail = statusText(state) ?? state.note;
      const shown = detailed.includes(status) && detail !== '';
      return shown ? `${item.title[language]} (${oneLine(detail)})` : item.title[language];
    });
  return told.length > 0 ? `${playbook.noteWords.statuses[status][language]}: ${told.join('; ')}.` : '';
}

function blockedLine({ language }: PrefillSource, { item, state }: BlockedEntry): string {
  return `${item.title[language]}: ${sentence(state.blocker)}`;
}

function nextStep({ playbook, language }: PrefillSource, { state }: Entry): string {
  if (state.nextAction === '') return '';
  const by = [state.owner, state.due ?? ''].filter((part) => part !== '').join(', ');
  const step = by === '' ? oneLine(state.nextAction) : `${oneLine(state.nextAction)} (${by})`;
  return `${playbook.noteWords.next[language]}: ${sentence(step)}`;
}

function firstFitting(attempts: readonly string[], limit: number): string {
  return attempts.find((text) => lengthOf(text) <= limit) ?? '';
}

function asManyAsFit(parts: readonly string[], join: string, limit: number): string {
  let text = '';
  for (const part of parts) {
    const longer = text === '' ? part : text + join + part;
    if (lengthOf(longer) > limit) return text;
    text = longer;
  }
  return text;
}

/** Returns a typed text as a sentence: one line that ends with a punctuation mark. */
function sentence(text: string): string {
  const line = oneLine(text) || text;
  return /[.?!…]$/.test(line) ? line : `${line}.`;
}

/** Returns a typed text for use within a sentence: one line without a full stop at its end. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/\s*[.;,]+$/, '');
}
