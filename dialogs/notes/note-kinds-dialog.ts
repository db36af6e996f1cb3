import { noteKindsCard } from '../../cards/notes/note-kinds-card';
import { openEngagement } from '../../src/app/walk/open-engagement';
import { offeredKinds } from '../../src/domain/note/offered-kinds';
import { Screen, underOverview } from '../talk/screen';
import { voiceOf } from '../talk/turn';

/** The screen that asks for the kind of a note. */
export const noteKindsDialog: Screen = {
  async show(turn, { engagementId = '', noteLanguage, all = false }, notice) {
    const { app, person } = turn;
    const engagement = await openEngagement(app, person, engagementId);
    if (!engagement) return undefined;
    const { role } = person;
    const offered = offeredKinds(app.noteKinds, { role, covid: engagement.customer.covid });
    const { playbook } = app;
    return noteKindsCard(voiceOf(turn), { engagement, playbook, offered, role, noteLanguage, all, notice });
  },
  parent: underOverview,
};
