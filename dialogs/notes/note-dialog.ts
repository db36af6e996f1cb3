import { PressOf } from '../../cards/actions';
import { noteCard, NoteReaders } from '../../cards/notes/note-card';
import { correctNote } from '../../src/app/notes/correct-note';
import { sendToReaders, unsentReaders } from '../../src/app/delivery/send-to-readers';
import { summariesOfNote } from '../../src/app/delivery/summaries-of-note';
import { OpenedNote, openNote } from '../../src/app/notes/open-note';
import { servicesOf } from '../../src/app/notes/services-of';
import { recipientName } from '../../src/app/people/recipient-name';
import { isUnsent } from '../../src/domain/delivery/delivery';
import { Note } from '../../src/domain/note/note';
import { noteToJson } from '../../src/domain/note/note-json';
import { markdownText } from '../../src/domain/note/note-text';
import { Engagement } from '../../src/domain/walk/engagement';
import { shownForm } from './shown-form';
import { forward, Move, Screen, ScreenPlace, toStatus, underOverview } from '../talk/screen';
import { Turn, voiceOf } from '../talk/turn';

const written: Readonly<Record<PressOf<'send-note'>['as'], (note: Note) => string>> = {
  text: ({ text }) => text,
  markdown: ({ paragraphs }) => markdownText(paragraphs),
  json: noteToJson,
};

/** The screen of a written note: to read, to send as text, to correct. */
export const noteDialog: Screen = {
  missing: 'unknownNote',

  async show(turn, { noteId = '' }, notice) {
    const opened = await openNote(turn.app, { person: turn.person, noteId });
    if (opened.kind === 'unknown') return undefined;
    const { noteKinds: kinds, playbook } = turn.app;
    const readers = await readersOfNote(turn, opened);
    const next = await nextServiceOf(turn, opened);
    return noteCard(voiceOf(turn), {
      ...{ ...opened, playbook, next, justWritten: false, kinds, today: turn.today },
      ...{ readers, notice },
    });
  },

  parent: underOverview,
};

/** Returns the service that needs a note of the same kind next, or undefined. */
export async function nextServiceOf(
  turn: Turn,
  { engagement, laidOut }: Pick<OpenedNote, 'engagement' | 'laidOut'>,
): Promise<string | undefined> {
  const services = laidOut ? await servicesOf(turn.app, engagement, laidOut.kind) : [];
  return services.find(({ open }) => open)?.code;
}

/** Returns the place of a note that a press opens, with its engagement when the note is found. */
export async function placeOfNote(turn: Turn, { noteId }: { readonly noteId: string }): Promise<ScreenPlace> {
  const opened = await openNote(turn.app, { person: turn.person, noteId });
  return opened.kind === 'opened' ? { engagementId: opened.engagement.id, noteId } : { noteId };
}

/** Sends the note as a separate message, in the form that was pressed. */
export async function onSendNote(turn: Turn, { noteId, as }: PressOf<'send-note'>): Promise<Move> {
  const { note: texts, ...rest } = voiceOf(turn).texts;
  const opened = await openNote(turn.app, { person: turn.person, noteId });
  if (opened.kind === 'unknown') return toStatus(rest.notices.unknownNote);
  const sent = await turn.say(written[as](opened.note));
  const place = { engagementId: opened.engagement.id, noteId };
  return { kind: 'forward', screen: 'note', place, notice: sent ? texts.sent : texts.notSentAgain };
}

/**
 * Sends the note's summary to the readers who have none, and shows the note. A second press finds nobody left.
 */
export async function onSendSummary(turn: Turn, { noteId }: PressOf<'send-summary'>): Promise<Move> {
  const { lateSummary, notices } = voiceOf(turn).texts;
  const outcome = await sendToReaders(turn.app, { person: turn.person, noteId });
  if (outcome.kind === 'unknown') return toStatus(notices.unknownNote);
  const notice = outcome.names.length > 0 ? lateSummary.sent(outcome.names) : lateSummary.nobodyLeft;
  return { kind: 'forward', screen: 'note', place: await placeOfNote(turn, { noteId }), notice };
}

/** Returns how many readers a written note was sent to, and the names of those it can still be sent to. */
export async function readersOfNote(
  { app }: Turn,
  opened: { engagement: Engagement; note: Note; versions: readonly Note[] },
): Promise<NoteReaders> {
  const { unsent } = await unsentReaders(app, opened);
  const sent = (await summariesOfNote(app, opened.note.id)).filter((delivery) => !isUnsent(delivery));
  const names = await Promise.all(unsent.map(({ id }) => recipientName(app, id)));
  return { count: sent.length, unsent: names };
}

/** Opens the form with the written note's answers, for its next version. */
export async function onCorrectNote(turn: Turn, { noteId }: PressOf<'correct-note'>): Promise<Move> {
  const voice = voiceOf(turn);
  const { person, today, author } = turn;
  const opened = await correctNote(turn.app, { person, noteId, today, author });
  if (opened.kind === 'unknown') return toStatus(voice.texts.notices.unknownNote);
  const { engagementId, kindId, id: draftId } = opened.draft;
  const card = await shownForm(turn, opened);
  return forward('note-form', { engagementId, kindId, draftId }, card);
}
