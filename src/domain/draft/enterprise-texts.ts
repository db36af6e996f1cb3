import { Language, Localized } from '../values/language';
import { lengthOf } from '../values/text';
import { applyingItems, currentItems, Entry } from '../walk/items-for-note';
import { statusText } from '../walk/item-state';
import { NoteField, OverviewWords } from '../note/note-kind';
import { inPublishedOrder, inSentence } from '../note/note-paragraphs';
import { asManyAsFit, firstFitting, oneLine, sentence } from './text-parts';
import { PrefillSource } from './prefill-source';

/**
 * Returns a line for each workload with something to tell, in the published order: what is in progress, blocked
 * or done since the last note, with its next action and day. When that does not fit, the items lose their notes
 * one by one: first those done, then those in progress, then the blocked ones. At last all lose their next actions.
 */
export function workloadActivities(source: PrefillSource, { limit }: NoteField): string {
  const entries = currentItems(source.engagement, source.playbook);
  const byWeight = (['blocked', 'in-progress', 'done'] as const).flatMap((status) =>
    entries.filter(({ state }) => state.status === status),
  );
  const codes = inPublishedOrder(
    entries.map(({ item }) => item.workload),
    source.playbook,
  );
  const write = (detailed: readonly Entry[], withSteps = true): string =>
    codes
      .map((code) => {
        const told = entries.filter(({ item }) => item.workload === code);
        const activities = told.map((entry) => {
          return activityOf(source, entry, { detailed: detailed.includes(entry), withSteps });
        });
        return `${code}: ${activities.join(' ')}`;
      })
      .join('\n');
  const attempts = [...byWeight, undefined].map((_, dropped) =>
    write(byWeight.slice(0, byWeight.length - dropped)),
  );
  return firstFitting([...attempts, write([], false)], limit);
}

function activityOf(
  source: PrefillSource,
  { item, state }: Entry,
  { detailed, withSteps }: { detailed: boolean; withSteps: boolean },
): string {
  const { language, playbook } = source;
  const { statuses, next } = playbook.noteWords;
  const status = `${item.short[language]} – ${inSentence(statuses[state.status][language])}`;
  const why = detailed ? (statusText(state) ?? state.note) : '';
  const told = why === '' ? `${status}.` : `${status}: ${sentence(why)}`;
  if (!withSteps || state.status === 'done' || state.nextAction === '') return told;
  const by = [state.owner, state.due ?? ''].filter((part) => part !== '').join(', ');
  const step = oneLine(state.nextAction) + (by === '' ? '' : ` (${by})`);
  return `${told} ${next[language]}: ${sentence(step)}`;
}

/**
 * Returns what is known of a deployment's plans, in whole sentences: why the customer deploys now, the next steps
 * with their days, what is being worked on, and what is in place. What is blocked belongs in the risks. A
 * list that is too long for the field ends with the number of those left out.
 */
export function deploymentOverview(source: PrefillSource, { overview, limit }: NoteField): string {
  if (!overview) return '';
  const { engagement, playbook, language } = source;
  const { segment, covid } = engagement.customer;
  const customer = overview.customers[segment][language];
  const intent = filled(overview.intents[covid][language], { customer });
  const applying = applyingItems(engagement, playbook);
  const open = applying.filter(({ state }) => state.status !== 'blocked' && state.status !== 'done');
  const planned = open.filter(({ state }) => state.nextAction !== '').sort(byDay);
  const working = open.filter(({ state }) => state.status === 'in-progress' && state.nextAction === '');
  const done = applying.filter(({ state }) => state.status === 'done');
  const shorts = (entries: readonly Entry[]) => entries.map(({ item }) => item.short[language]);
  const lists: readonly SentenceList[] = [
    { words: overview.steps, entries: planned.map((entry) => stepOf(source, overview, entry)) },
    { words: { one: overview.underWay, many: overview.underWay }, entries: shorts(working) },
    done.length > 0 && done.length === applying.length
      ? { words: { one: overview.everything, many: overview.everything }, entries: [''] }
      : { words: overview.inPlace, entries: shorts(done) },
  ];
  return lists.reduce(
    (told, list) => {
      const sentence = listed(list, { overview, language, room: limit - lengthOf(told) - 1 });
      return sentence === '' ? told : `${told} ${sentence}`;
    },
    asManyAsFit([intent], '', limit),
  );
}

/** Returns the entries by their days, those without a day last. */
function byDay({ state: one }: Entry, { state: other }: Entry): number {
  return (one.due ?? '9').localeCompare(other.due ?? '9');
}

function stepOf(
  { language, today }: PrefillSource,
  { step }: OverviewWords,
  { item, state: { nextAction, due } }: Entry,
): string {
  const words = due === undefined ? step.undated : due < today ? step.since : step.by;
  return filled(words[language], { action: oneLine(nextAction), item: item.short[language], day: due ?? '' });
}

interface SentenceList {
  readonly words: { readonly one: Localized; readonly many: Localized };
  readonly entries: readonly string[];
}

/** Returns the sentence with as many entries as fit and the number of the others, or an empty text. */
function listed(
  { words, entries }: SentenceList,
  { overview, language, room }: { overview: OverviewWords; language: Language; room: number },
): string {
  const attempts = entries.map((_, left) => {
    const told = entries.slice(0, entries.length - left);
    const more = left === 0 ? [] : [filled(overview.more[language], { count: `${left}` })];
    const list = [told.join('; '), ...more].join(' ');
    return filled(words[entries.length === 1 ? 'one' : 'many'][language], { list });
  });
  return firstFitting(attempts, room);
}

/** Replaces words in braces. Braces in typed text stay, because every word is looked for once. */
function filled(words: string, given: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => given[name] ?? whole);
}
