import { noteFormCard } from '../cards/note-form';
import { noteCard } from '../cards/note';
import { previewCard } from '../cards/preview';
import { finishNote } from '../src/app/finish-note';
import { openDraft } from '../src/app/open-draft';
import { openNote } from '../src/app/open-note';
import { forward, Screen, toStatus } from './screen';
import { voiceOf } from './turn';

/** The note as it will read, and the press that writes it. Without its draft it shows the note that came of it. */
export const previewDialog: Screen = {
  name: 'preview',

  async show(turn, { engagementId = '', kindId = '', draftId = '' }, notice) {
    const { app, person, language, today, author } = turn;
    const opened = await openDraft(app, { person, engagementId, kindId, language, today, author, draftId });
    if (opened.kind === 'unknown') return undefined;
    const { engagement, noteKind: kind, draft } = opened;
    const shown = { engagement, playbook: app.playbook, kind, draft, notice };
    return draft.revision > 0 ? previewCard(voiceOf(turn), shown) : noteFormCard(voiceOf(turn), shown);
  },

  opens: {},

  answers: {
    'finish-note': async (turn, press) => {
      const { app, person, today } = turn;
      const { engagementId } = press;
      const voice = voiceOf(turn);
      const outcome = await finishNote(app, { person, today, ...press });
      switch (outcome.kind) {
        case 'unknown':
          return toStatus(voice.texts.notices.unknownEngagement);
        case 'no-draft':
          return {
            kind: 'forward',
            screen: 'note-form',
            place: { engagementId },
            notice: voice.texts.notices.movedOn,
          };
        case 'refused':
        case 'overtaken': {
          const { engagement, noteKind: kind, draft, problems } = outcome;
          const shown = { engagement, playbook: app.playbook, kind, draft };
          const place = { engagementId, kindId: kind.id, draftId: draft.id };
          return outcome.kind === 'overtaken'
            ? forward('preview', place, previewCard(voice, { ...shown, moved: true }))
            : forward('note-form', place, noteFormCard(voice, { ...shown, problems }));
        }
        case 'written': {
          const { engagement, note, again } = outcome;
          const sent = !again && (await turn.say(note.text));
          const opened = await openNote(app, { person, noteId: note.id });
          const card = noteCard(voice, {
            engagement,
            note,
            kind: app.noteKinds.find(({ id }) => id === note.kindId),
            versions: opened.kind === 'opened' ? opened.versions : [note],
            justWritten: sent,
            notice: again || sent ? undefined : voice.texts.note.notSent,
          });
          return { kind: 'afresh', screen: 'note', place: { engagementId, noteId: note.id }, card };
        }
      }
    },
  },

  parent: ({ engagementId, kindId, draftId }) => ({
    screen: 'note-form',
    place: { engagementId, kindId, draftId },
  }),
};
