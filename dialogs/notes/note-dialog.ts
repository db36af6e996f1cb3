import { PressOf } from '../../cards/actions';
import { noteCard } from '../../cards/notes/note-card';
import { correctNote } from '../../src/app/notes/correct-note';
import { summariesOfNote } from '../../src/app/delivery/summaries-of-note';
import { OpenedNote, openNote } from '../../src/app/notes/open-note';
import { servicesOf } from '../../src/app/notes/services-of';
import { Note } from '../../src/domain/note/note';
import { noteToJson } from '../../src/domain/note/note-json';
import { markdownText } from '../../src/domain/note/note-text';
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
    const readerCount = (await summariesOfNote(turn.app, noteId)).length;
    const next = await nextServiceOf(turn, opened);
    return noteCard(voiceOf(turn), {
      ...opened,
      playbook,
      next,
      justWritten: false,
      kinds,
      today: turn.today,
      readerCount,
      notice,
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

/** Opens the form with the written note's answers, for its next version. */
export async function onCorrectNote(turn: Turn, { noteId }: PressOf<'correct-note'>): Promise<Move> {
  const voice = voiceOf(turn);
  const opened = await correctNote(turn.app, { person: turn.person, noteId });
  if (opened.kind === 'unknown') return toStatus(voice.texts.notices.unknownNote);
  const { engagementId, kindId, id: draftId } = opened.draft;
  const card = await shownForm(turn, opened);
  return forward('note-form', { engagementId, kindId, draftId }, card);
}
