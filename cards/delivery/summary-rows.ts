import { Question } from '../../src/domain/delivery/question';
import { Changes, Summary } from '../../src/domain/delivery/summary';
import { chosenStatus } from '../../src/domain/note/laid-out';
import { plain, Run, statusNames, strong, Voice } from '../frame';
import { clipped } from '../inert';
import { fact, Line, said } from '../lines';

/** What changed since the last summary. `intro` stands instead where there is nothing to list. */
export interface ChangesTold {
  readonly intro: string;
  readonly changesTitle: string;
  readonly changes: readonly Line[];
  readonly moreChanges: string;
}

/** A question and what became of it. */
export interface AskedRow {
  readonly asked: readonly Run[];
  readonly answered: readonly Run[];
}

/** When the note was written, and by whom as far as that is known. */
export function writtenFact({ texts }: Voice, { note, writer }: Summary): Line {
  const parts = [texts.day(note.writtenOn), clipped(writer, 60)].filter((part) => part !== '');
  return fact(texts.summary.written, parts.join(' · '));
}

/** The status and the next action that the note tells, in the reader's language as far as they were chosen. */
export function toldFacts(
  { texts, language }: Voice,
  { note, laidOut }: Summary,
  room: { readonly nextAction: number },
): readonly Line[] {
  const status = laidOut && chosenStatus(laidOut, note.answers)?.label[language];
  const { nextAction, nextActionOwner, nextActionDate } = note.ftop;
  const day = nextActionDate === '' ? '' : texts.day(nextActionDate);
  const next = [clipped(nextAction, room.nextAction), clipped(nextActionOwner, 100), day];
  const told = next.filter((part) => part !== '').join('\u00a0– ');
  return [
    ...(status ? [fact(texts.itemFields.status, status)] : []),
    ...(nextAction === '' ? [] : [fact(texts.itemFields.nextAction, told)]),
  ];
}

/** That somebody acknowledged the summary, once somebody did. */
export function acknowledgement({ texts }: Voice, { delivery }: Summary): readonly Line[] {
  const { acknowledgedAt, acknowledgedBy } = delivery;
  if (!acknowledgedAt) return [];
  const { acknowledgedBy: by, acknowledgedOn: on } = texts.summary;
  return [
    {
      runs: [
        said(by),
        strong(clipped(acknowledgedBy || texts.receipts.unknown, 60)),
        said(on(acknowledgedAt)),
      ],
    },
  ];
}

/** What changed since the last summary: a sentence where nothing did, else a line for each item. */
export function changesTold(
  voice: Voice,
  summary: Summary | undefined,
  room: { readonly changes: number; readonly blocker: number },
): ChangesTold {
  const nothing = { intro: '', changesTitle: '', changes: [], moreChanges: '' };
  if (!summary) return nothing;
  const { texts } = voice;
  const { note, since } = summary;
  if (!since) return { ...nothing, intro: texts.summary.first };
  // A correction has the number of the summary before it.
  const number = since.number === note.number ? undefined : since.number;
  const lines = changeLines(voice, since.changes, room);
  if (lines.length === 0) return { ...nothing, intro: texts.summary.unchanged(number) };
  const hidden = lines.length - room.changes;
  return {
    intro: '',
    changesTitle: texts.summary.changed(number),
    changes: lines.slice(0, room.changes),
    moreChanges: hidden > 0 ? texts.summary.moreChanges(hidden) : '',
  };
}

/** The items that moved or are blocked by something new: from which status to which, and by what. */
function changeLines(
  { texts, language }: Voice,
  { moved, newBlockers }: Changes,
  room: { readonly blocker: number },
): readonly Line[] {
  const names = statusNames(texts);
  const moves = moved.map(({ item, from, to }) => ({
    item,
    how: `${names[from]} →\u00a0${names[to].replaceAll(' ', '\u00a0')}`,
    blocker: newBlockers.find((found) => found.item.id === item.id)?.blocker ?? '',
  }));
  const stuck = newBlockers
    .filter(({ item }) => moved.every((move) => move.item.id !== item.id))
    .map(({ item, blocker }) => ({ item, how: texts.summary.newBlocker, blocker }));
  return [...moves, ...stuck].map(({ item, how, blocker }) => ({
    runs: [
      strong(item.short[language]),
      plain(`: ${how}`),
      ...(blocker === '' ? [] : [said(`\u00a0– ${clipped(blocker, room.blocker)}`)]),
    ],
  }));
}

/** The newest questions, the oldest of them first, each with its answer. */
export function askedRows(
  { texts }: Voice,
  questions: readonly Question[],
  room: { readonly questions: number; readonly words: number },
): readonly AskedRow[] {
  return questions.slice(-room.questions).map(({ asker, text, answer }) => ({
    asked: [strong(clipped(asker || texts.receipts.unknown, 60)), said(`: ${clipped(text, room.words)}`)],
    answered:
      answer === undefined
        ? [plain(texts.summary.unanswered)]
        : [plain(`${texts.summary.answer}: `), said(clipped(answer, room.words))],
  }));
}
