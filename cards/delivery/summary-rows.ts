import { Question } from '../../src/domain/delivery/question';
import { Changes, Summary } from '../../src/domain/delivery/summary';
import { chosenStatus } from '../../src/domain/note/laid-out';
import { plain, Run, statusNames, strong, Voice } from '../frame';
import { clipped } from '../inert';
import { fact, Line, said } from '../lines';

/** The changes since the last summary. `intro` is shown instead when there is no list. */
export interface ChangesTold {
  readonly intro: string;
  readonly changesTitle: string;
  readonly changes: readonly Line[];
  readonly moreChanges: string;
}

/** A question with its answer, if any. */
export interface AskedRow {
  readonly asked: readonly Run[];
  readonly answered: readonly Run[];
}

/**
 * Returns the note's status and next action. Values that were chosen from a list are in the reader's
 * language.
 */
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

/** Returns the line about the acknowledgment, or none while the summary is not acknowledged. */
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

/**
 * Returns the changes since the last summary: one line for each item, or a sentence when no item changed.
 * `told` are the ids of the items whose blockers the card tells already.
 */
export function changesTold(
  voice: Voice,
  summary: Summary | undefined,
  room: { readonly changes: number; readonly blocker: number; readonly told: readonly string[] },
): ChangesTold {
  const nothing = { intro: '', changesTitle: '', changes: [], moreChanges: '' };
  if (!summary) return nothing;
  const { texts } = voice;
  const { note, since, newerHere } = summary;
  if (!since) return { ...nothing, intro: newerHere ? texts.lateSummary.newerHere : texts.summary.first };
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

/**
 * Returns a line for each item that moved or has a new blocker: its old and new status, and the blocker.
 */
function changeLines(
  { texts, language }: Voice,
  { moved, newBlockers }: Changes,
  room: { readonly blocker: number; readonly told: readonly string[] },
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
      ...(blocker === '' || room.told.includes(item.id)
        ? []
        : [said(`\u00a0– ${clipped(blocker, room.blocker)}`)]),
    ],
  }));
}

/** Returns the newest questions, each with its answer. Among them, the oldest is first. */
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
