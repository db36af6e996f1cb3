import { noteCard } from '../cards/note';
import { noteFormCard } from '../cards/note-form';
import { correctNote } from '../src/app/correct-note';
import { openNote } from '../src/app/open-note';
import { forward, Screen, toStatus, underOverview } from './screen';
import { voiceOf } from './turn';

/** A written note: to read, to send as text, to correct. */
export const noteDialog: Screen = {
  name: 'note',
  missing: 'unknownNote',

  async show(turn, { noteId = '' }, notice) {
    const opened = await openNote(turn.app, { person: turn.person, noteId });
    if (opened.kind === 'unknown') return undefined;
    const kind = turn.app.noteKinds.find(({ id }) => id === opened.note.kindId);
    return noteCard(voiceOf(turn), { ...opened, kind, justWritten: false, notice });
  },

  opens: {
    'open-note': async (turn, { noteId }) => {
      const opened = await openNote(turn.app, { person: turn.person, noteId });
      return opened.kind === 'opened' ? { engagementId: opened.engagement.id, noteId } : { noteId };
    },
  },

  answers: {
    'send-note': async (turn, { noteId }) => {
      const { note: texts, ...rest } = voiceOf(turn).texts;
      const opened = await openNote(turn.app, { person: turn.person, noteId });
      if (opened.kind === 'unknown') return toStatus(rest.notices.unknownNote);
      const sent = await turn.say(opened.note.text);
      const place = { engagementId: opened.engagement.id, noteId };
      return { kind: 'forward', screen: 'note', place, notice: sent ? texts.sent : texts.notSent };
    },

    'correct-note': async (turn, { noteId }) => {
      const voice = voiceOf(turn);
      const opened = await correctNote(turn.app, { person: turn.person, noteId });
      if (opened.kind === 'unknown') return toStatus(voice.texts.notices.unknownNote);
      const { engagement, noteKind: kind, draft } = opened;
      const card = noteFormCard(voice, { engagement, playbook: turn.app.playbook, kind, draft });
      return forward('note-form', { engagementId: engagement.id, kindId: kind.id, draftId: draft.id }, card);
    },
  },

  parent: underOverview,
};
