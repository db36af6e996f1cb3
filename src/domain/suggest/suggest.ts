import { Engagement, itemState } from '../walk/engagement';
import { ItemState, statusText } from '../walk/item-state';
import { NoteAnswers } from '../note/note';
import { NoteChoice, NoteField, NoteKind } from '../note/note-kind';
import { itemsOf, Playbook } from '../walk/playbook';
import { findTerms, TermMatch, readyTerm } from './find-terms';
import { foldWord } from './fold-word';

/** A choice that the bot suggests for a field, how strongly, and the words of the texts that speak for it. */
export interface Suggestion {
  readonly fieldId: string;
  readonly choice: NoteChoice;
  readonly score: number;
  readonly matched: readonly string[];
}

/** Something the partner wrote and how much it tells about why the customer is where it is: 1 is the most. */
export interface WeighedText {
  readonly text: string;
  readonly weight: number;
}

const most = 3;
/** What the best one needs: one plain word of weight 3 in a text that tells why, or several hints. */
const enough = 3;
/** What another one needs of the best one's score. */
const shareOfBest = 0.4;

/**
 * At most three choices that the texts speak for, the best first, equals in the published order; none when
 * nothing speaks clearly enough. Each term counts once however often it stands there, with the weight of the
 * text that tells the most; what a text denies does not count. How terms are written: see `readyTerm`.
 */
export function suggestChoices(field: NoteField, texts: readonly WeighedText[]): readonly Suggestion[] {
  const terms = field.choices.flatMap((choice) =>
    (choice.terms ?? []).map((term) => readyTerm(term, choice.id)),
  );
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

/** The score of a choice: the heaviest finding of each term, each wording once. */
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
 * What the partner wrote on a walk and in the note's free texts, most telling first: why an item is blocked or
 * does not apply and what stands in the note itself tell the most, what is left to do less, what is done least.
 * Titles of items, which the checklist may have filled into the note, are no words of the partner.
 */
export function walkTexts(
  { engagement, playbook, kind }: { engagement: Engagement; playbook: Playbook; kind: NoteKind },
  answers: NoteAnswers,
): readonly WeighedText[] {
  const titles = itemsOf(playbook).flatMap(({ title }) => Object.values(title));
  const ofNote = kind.fields
    .filter(
      ({ type, tells }) => ['line', 'text', 'workload-lines'].includes(type) && tells !== 'next-action-owner',
    )
    .map(({ id }) => ({ text: withoutTitles(answers[id] ?? '', titles), weight: 1 }));
  const ofItems = itemsOf(playbook).flatMap(({ id }) => textsOf(itemState(engagement, id)));
  return [...ofNote, ...ofItems]
    .filter(({ text }) => text.trim() !== '')
    .sort((one, other) => other.weight - one.weight);
}

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
