import { playbookCard } from '../../cards/walk/playbook-card';
import { Screen, underStatus } from '../talk/screen';
import { voiceOf } from '../talk/turn';

/** The screen of the FastTrack playbook, one page at a time. */
export const playbookDialog: Screen = {
  async show(turn, { pageId }, notice) {
    const { guide } = turn;
    const page = guide.pages.find(({ id }) => id === pageId) ?? guide.pages[0];
    return page && playbookCard(voiceOf(turn), { guide, page, notice });
  },
  parent: underStatus,
};
