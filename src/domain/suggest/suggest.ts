import { Engagement, itemState } from '../walk/engagement';
import { ItemState, statusText } from '../walk/item-state';
import { ItemStatus } from '../walk/item-status';
import { serviceOf } from '../note/laid-out';
import { NoteAnswers } from '../note/note';
import { NoteChoice, NoteField, NoteKind } from '../note/note-kind';
import { itemsOf, Playbook } from '../walk/playbook';
import { findTerms, ReadyTerm, readyTerm, TermMatch } from './find-terms';
import { foldWord } from './fold-word';

/** A choice that the bot suggests for a field, its score, and the words of the texts that support it. */
export interface Suggestion {
  readonly fieldId: string;
  readonly choice: NoteChoice;
  readonly score: number;
  readonly matched: readonly string[];
}

/**
 * A text by the partner, and how much it says about the reasons of the customer's situation: 1 is the most.
 */
export interface WeighedText {
  readonly text: string;
  readonly weight: number;
}

const most = 3;
/**
 * The score that the best choice needs: one plain word of weight 3 in a text of weight 1, or several hints.
 */
const enough = 3;
/** The share of the best score that every other choice needs. */
const shareOfBest = 0.4;

/**
 * Returns at most three choices that the texts support, best first, and equal ones in the published order.
 * Returns none when no choice has enough support. Each term counts once, with the weight of its most
 * important text. Denied words do not count. See `readyTerm` for how terms are written.
 */
export function suggestChoices(field: NoteField, texts: readonly WeighedText[]): readonly Suggestion[] {
  const terms = readyTermsOf(field);
  const found = texts.flatMap(({ text, weight }) =>
    findTerms(text, terms).map((finding) => ({ finding, value: finding.term.weight * weight })),
  );
  const ranked = field.choices
    .map((choice) => ({ fieldId: field.id, choice, ...tally(found, choice.id) }))
    .sort((one, other) => other.score - one.score);
  const best = ranked[0]?.score ?? 0;
  if (best < enough) return [];
  return ranked.filter(({ score }) => score >= best * shareOfBest).slice(0, most);
}

/** The terms of each field that was asked for, because preparing them takes most of the time. */
const readied = new WeakMap<NoteField, readonly ReadyTerm[]>();

function readyTermsOf(field: NoteField): readonly ReadyTerm[] {
  const known = readied.get(field);
  if (known) return known;
  const terms = field.choices.flatMap((choice) =>
    (choice.terms ?? []).map((term) => readyTerm(term, choice.id)),
  );
  readied.set(field, terms);
  return terms;
}

/** Returns the score of a choice: the heaviest finding of each term, each wording once. */
function tally(
  found: readonly { finding: TermMatch; value: number }[],
  choice: string,
): { score: number; matched: readonly string[] } {
  const heaviestFirst = found
    .filter(({ finding, value }) => finding.term.choice === choice && value > 0)
    .sort((one, other) => other.value - one.value);
  const seen = new Set<string>();
  const matched: string[] = [];
  let score = 0;
  for (const { finding, value } of heaviestFirst) {
    const marks = [`term ${finding.term.key}`, `text ${foldWord(finding.text)}`];
    if (marks.some((mark) => seen.has(mark))) continue;
    marks.forEach((mark) => seen.add(mark));
    matched.push(finding.text);
    score += value;
  }
  return { score, matched };
}

/**
 * Returns the partner's texts on a walk and in the note's free texts, most important first. Most important
 * are the reasons why an item is blocked or does not apply, and the note itself. Open items count less, and
 * done ones least. Titles of items are removed, because the checklist may have filled them in and the
 * partner did not write them. When the note is about one service, only the texts of its items count, if it
 * has items that are not done.
 */
export function walkTexts(
  { engagement, playbook, kind }: { engagement: Engagement; playbook: Playbook; kind: NoteKind },
  answers: NoteAnswers,
): readonly WeighedText[] {
  const titles = itemsOf(playbook).flatMap(({ title, short }) => [
    ...Object.values(title),
    ...Object.values(short).map((words) => `${words}:`),
  ]);
  const ofNote = kind.fields
    .filter(
      ({ type, tells }) => ['line', 'text', 'workload-lines'].includes(type) && tells !== 'next-action-owner',
    )
    .map(({ id }) => ({ text: withoutTitles(answers[id] ?? '', titles), weight: 1 }));
  const service = serviceOf(kind, answers);
  const items = itemsOf(playbook);
  const ofService = items.filter(({ id, workload }) => {
    return workload === service && openStatuses.includes(itemState(engagement, id).status);
  });
  const told = ofService.length > 0 ? ofService : items;
  const ofItems = told.flatMap(({ id }) => textsOf(itemState(engagement, id)));
  return [...ofNote, ...ofItems]
    .filter(({ text }) => text.trim() !== '')
    .sort((one, other) => other.weight - one.weight);
}

/** The statuses of an item that is being worked on. */
const openStatuses: readonly ItemStatus[] = ['in-progress', 'blocked'];

function withoutTitles(text: string, titles: readonly string[]): string {
  return titles.reduce((rest, title) => rest.replaceAll(title, '…'), text);
}

function textsOf(state: ItemState): readonly WeighedText[] {
  const { status, note, nextAction } = state;
  const left = status === 'blocked' ? 1 : status === 'done' || status === 'not-applicable' ? 0.25 : 0.75;
  return [
    { text: statusText(state) ?? '', weight: 1 },
    { text: note, weight: left },
    { text: nextAction, weight: left },
  ];
}
