import { PressOf } from '../../cards/actions';
import { noteCard } from '../../cards/notes/note-card';
import { Preview, previewCard } from '../../cards/drafts/preview-card';
import { Card } from '../../cards/render';
import { nameReaders } from '../../src/app/walk/name-readers';
import { findLaidOut } from '../../src/app/notes/find-note-kind';
import { finishNote } from '../../src/app/notes/finish-note';
import { openDraft } from '../../src/app/notes/open-draft';
import { openNote } from '../../src/app/notes/open-note';
import { previewDraft } from '../../src/app/notes/preview-draft';
import { openEngagement } from '../../src/app/walk/open-engagement';
import { leftArchive } from '../../src/domain/walk/engagement';
import { DraftAtHand } from '../../src/app/views/draft-at-hand';
import { nextServiceOf, noteDialog, readersOfNote } from './note-dialog';
import { shownForm } from './shown-form';
import { forward, Move, Screen, toStatus } from '../talk/screen';
import { Turn, voiceOf } from '../talk/turn';

/** Renders the preview of a draft, with the readers of its summary. */
export async function preview(
  turn: Turn,
  atHand: DraftAtHand,
  shown: Pick<Preview, 'moved' | 'notice'> = {},
): Promise<Card> {
  const { mark: readersMark, ...readers } = await nameReaders(turn.app, atHand.engagement);
  const view = previewDraft(turn.app, atHand);
  return previewCard(voiceOf(turn), { ...view, ...shown, readers, readersMark });
}

/**
 * The screen of the note as it will be written, with the button that writes it. Without the draft it shows
 * the form.
 */
export const previewDialog: Screen = {
  async show(turn, { engagementId = '', kindId = '', draftId = '' }, notice) {
    const { app, person, language, today, author } = turn;
    const opened = await openDraft(app, { person, engagementId, kindId, language, today, author, draftId });
    if (opened.kind === 'written') return noteDialog.show(turn, opened);
    if (opened.kind === 'unknown') return undefined;
    if (opened.draft.revision > 0) return preview(turn, opened, { notice });
    return shownForm(turn, opened, { notice });
  },

  parent: ({ engagementId, kindId, draftId }) => ({
    screen: 'note-form',
    place: { engagementId, kindId, draftId },
  }),
};

/** Writes the note, sends its text and shows it. When the note cannot be written, shows the reason. */
export async function onFinishNote(turn: Turn, press: PressOf<'finish-note'>): Promise<Move> {
  const { app, person, today, author } = turn;
  const { engagementId } = press;
  const voice = voiceOf(turn);
  const before = await openEngagement(app, person, engagementId);
  const outcome = await finishNote(app, { person, today, author, ...press });
  switch (outcome.kind) {
    case 'unknown':
      return toStatus(voice.texts.notices.unknownEngagement);
    case 'no-draft':
      return {
        kind: 'forward',
        screen: 'note-kinds',
        place: { engagementId },
        notice: voice.texts.notices.movedOn,
      };
    case 'refused':
    case 'asks':
    case 'asks-to-close':
    case 'overtaken': {
      const { draft, problems } = outcome;
      const place = { engagementId, kindId: draft.kindId, draftId: draft.id };
      if (outcome.kind === 'asks') return forward('pause', place);
      if (outcome.kind === 'asks-to-close') return forward('closing', place);
      return outcome.kind === 'overtaken'
        ? forward('preview', place, await preview(turn, outcome, { moved: true }))
        : forward('note-form', place, await shownForm(turn, outcome, { problems }));
    }
    case 'written': {
      const { engagement, note, again } = outcome;
      const sent = !again && (await turn.say(note.text));
      const opened = await openNote(app, { person, noteId: note.id });
      const laidOut = findLaidOut(app, note);
      const versions = opened.kind === 'opened' ? opened.versions : [note];
      const { name } = engagement.customer;
      const returned =
        before && leftArchive(before, engagement) ? voice.texts.archive.takenOut(name) : undefined;
      const card = noteCard(voice, {
        engagement,
        note,
        laidOut,
        playbook: app.playbook,
        next: await nextServiceOf(turn, { engagement, laidOut }),
        versions,
        justWritten: sent,
        ...{ kinds: app.noteKinds, today },
        readers: await readersOfNote(turn, { engagement, note, versions }),
        notice: again || sent ? returned : voice.texts.note.notSent,
      });
      return { kind: 'afresh', screen: 'note', place: { engagementId, noteId: note.id }, card };
    }
  }
}
