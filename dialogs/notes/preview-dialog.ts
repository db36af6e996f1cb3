import { PressOf } from '../../cards/actions';
import { noteCard } from '../../cards/notes/note-card';
import { noteFormCard } from '../../cards/drafts/note-form-card';
import { Preview, previewCard } from '../../cards/drafts/preview-card';
import { Card } from '../../cards/render';
import { summariesOfNote } from '../../src/app/delivery/summaries-of-note';
import { recipientName } from '../../src/app/people/recipient-name';
import { readersOfWalk } from '../../src/app/walk/readers-of-walk';
import { finishNote } from '../../src/app/notes/finish-note';
import { openDraft } from '../../src/app/notes/open-draft';
import { openNote } from '../../src/app/notes/open-note';
import { markOfReaders } from '../../src/domain/delivery/reader';
import { Engagement } from '../../src/domain/walk/engagement';
import { noteDialog } from './note-dialog';
import { forward, Move, Screen, toStatus } from '../talk/screen';
import { Turn, voiceOf } from '../talk/turn';

/**
 * The preview of a draft, with who gets its summary; for a customer who pauses it offers the kind of note to write
 * instead.
 */
export async function preview(
  turn: Turn,
  shown: Omit<Preview, 'playbook' | 'insteadOfTag' | 'readers' | 'readersMark'>,
): Promise<Card> {
  const { app } = turn;
  const { playbook, noteKinds } = app;
  const pauses = shown.engagement.customer.covid === 'pausing' && !shown.kind.forPausing;
  const insteadOfTag = pauses ? noteKinds.find(({ forPausing }) => forPausing) : undefined;
  const who = await whoReads(turn, shown.engagement);
  return previewCard(voiceOf(turn), { ...shown, playbook, insteadOfTag, ...who });
}

/** Who gets a walk's summaries, by name where one is known. */
async function whoReads(
  turn: Turn,
  engagement: Engagement,
): Promise<{ readers: readonly string[]; readersMark: string }> {
  const { preview: texts, receipts } = voiceOf(turn).texts;
  const { chosen, appointed } = await readersOfWalk(turn.app, engagement);
  const names = await Promise.all(appointed.map(({ id }) => recipientName(turn.app, id)));
  return {
    readers: [
      ...chosen.map(({ name }) => name || receipts.unknown),
      ...names.map((name) => name || texts.appointed),
    ],
    readersMark: markOfReaders([...chosen, ...appointed].map(({ id }) => id)),
  };
}

/** The note as it will read, and the press that writes it. Without its draft it shows the form. */
export const previewDialog: Screen = {
  async show(turn, { engagementId = '', kindId = '', draftId = '' }, notice) {
    const { app, person, language, today, author } = turn;
    const opened = await openDraft(app, { person, engagementId, kindId, language, today, author, draftId });
    if (opened.kind === 'written') return noteDialog.show(turn, opened);
    if (opened.kind === 'unknown') return undefined;
    const { engagement, noteKind: kind, draft } = opened;
    if (draft.revision > 0) return preview(turn, { engagement, kind, draft, notice });
    return noteFormCard(voiceOf(turn), { engagement, playbook: app.playbook, kind, draft, notice });
  },

  parent: ({ engagementId, kindId, draftId }) => ({
    screen: 'note-form',
    place: { engagementId, kindId, draftId },
  }),
};

/** Writes the note, sends its text and shows it; shows what is in the way when something is. */
export async function onFinishNote(turn: Turn, press: PressOf<'finish-note'>): Promise<Move> {
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
        screen: 'note-kinds',
        place: { engagementId },
        notice: voice.texts.notices.movedOn,
      };
    case 'refused':
    case 'asks':
    case 'overtaken': {
      const { engagement, noteKind: kind, draft, problems } = outcome;
      const place = { engagementId, kindId: kind.id, draftId: draft.id };
      if (outcome.kind === 'asks') return forward('pause', place);
      return outcome.kind === 'overtaken'
        ? forward('preview', place, await preview(turn, { engagement, kind, draft, moved: true }))
        : forward(
            'note-form',
            place,
            noteFormCard(voice, { engagement, playbook: app.playbook, kind, draft, problems }),
          );
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
        readerCount: (await summariesOfNote(app, note.id)).length,
        notice: again || sent ? undefined : voice.texts.note.notSent,
      });
      return { kind: 'afresh', screen: 'note', place: { engagementId, noteId: note.id }, card };
    }
  }
}
