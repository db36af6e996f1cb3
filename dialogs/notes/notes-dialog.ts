import { notesCard } from '../../cards/notes/notes-card';
import { openEngagement } from '../../src/app/walk/open-engagement';
import { listNotes } from '../../src/app/notes/open-note';
import { Screen, underOverview } from '../talk/screen';
import { voiceOf } from '../talk/turn';

/** The screen of the notes of one engagement. */
export const notesDialog: Screen = {
  async show(turn, { engagementId = '' }, notice) {
    const engagement = await openEngagement(turn.app, turn.person, engagementId);
    if (!engagement) return undefined;
    const notes = await listNotes(turn.app, turn.person, engagementId);
    const { noteKinds: kinds, playbook } = turn.app;
    return notesCard(voiceOf(turn), { engagement, notes, kinds, playbook, notice });
  },
  parent: underOverview,
};
