import { Engagement } from '../../src/domain/walk/engagement';
import { Note } from '../../src/domain/note/note';
import { NoteKind } from '../../src/domain/note/note-kind';
import { Playbook } from '../../src/domain/walk/playbook';
import { Action, action } from '../actions';
import { frame, notices, Said, strong, Voice } from '../frame';
import { noteTitle } from '../note-title';
import template from './notes-card.template.json';
import { Card, compileCard } from '../render';

const render = compileCard<{
  hint: string;
  notes: readonly { readonly about: string; readonly open: readonly Action[] }[];
}>(template);

/** The number of notes that the card lists. Older notes stay stored. */
const shownNotes = 10;

/** Renders the notes of one engagement, the newest first. */
export function notesCard(
  voice: Voice,
  given: {
    engagement: Engagement;
    notes: readonly Note[];
    kinds: readonly NoteKind[];
    playbook: Playbook;
    notice?: Said | undefined;
  },
): Card {
  const { texts, language } = voice;
  const { engagement, notes, kinds, playbook } = given;
  const rows = notes.slice(0, shownNotes).map((note) => {
    const kind = kinds.find(({ id }) => id === note.kindId);
    return {
      about: texts.note.where(
        texts.finalities[note.finality],
        kind ? noteTitle(language, { kind, answers: note.answers, playbook }) : note.kindId,
        note.writtenAt,
      ),
      open: [
        action(texts.notes.open(note.number, corrected(notes, note) ? note.version : undefined), {
          verb: 'open-note',
          noteId: note.id,
        }),
      ],
    };
  });
  const hidden = notes.length - rows.length;
  const hint = notes.length === 0 ? texts.notes.none : hidden > 0 ? texts.notes.more(hidden) : '';
  return render(
    frame(voice, {
      title: texts.notes.title,
      where: [strong(engagement.customer.name)],
      notices: notices(given.notice),
      actions: [
        action(texts.overview.writeNote, { verb: 'open-note-form', engagementId: engagement.id }),
        action(texts.actions.overview, { verb: 'open-overview', engagementId: engagement.id }),
      ],
    }),
    { hint, notes: rows },
  );
}

/** True when a note has more than one version, so that the list must show the version. */
function corrected(notes: readonly Note[], { number }: Note): boolean {
  return notes.filter((note) => note.number === number).length > 1;
}
