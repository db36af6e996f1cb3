import { playbookCard } from '../../cards/walk/playbook-card';
import { topicsCard } from '../../cards/walk/topics-card';
import { Screen, underStatus } from '../talk/screen';
import { voiceOf } from '../talk/turn';

/** The screen of the FastTrack playbook: its topics, or the page of one. */
export const playbookDialog: Screen = {
  async show(turn, { pageId }, notice) {
    const { guide } = turn;
    const page = guide.pages.find(({ id }) => id === pageId);
    return page
      ? playbookCard(voiceOf(turn), { guide, page, notice })
      : topicsCard(voiceOf(turn), { guide, notice });
  },
  parent: underStatus,
};
