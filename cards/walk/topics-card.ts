import { Guide, GuideSource } from '../../src/domain/walk/guide';
import { Action, action, primary } from '../actions';
import { frame, notices, plain, Said, Voice } from '../frame';
import { Card, compileCard } from '../render';
import template from './topics-card.template.json';

const render = compileCard<{ topics: readonly Action[]; basedOn: string }>(template);

/** Renders the topics of the FastTrack playbook, a button for each, and the documents behind them. */
export function topicsCard(voice: Voice, given: { guide: Guide; notice?: Said | undefined }): Card {
  const { texts, language } = voice;
  const { guide } = given;
  return render(
    frame(voice, {
      title: guide.title[language],
      where: [plain(texts.playbook.choose)],
      notices: notices(given.notice),
      actions: [primary(texts.playbook.checklist, { verb: 'start' })],
    }),
    {
      topics: guide.pages.map(({ id, title }) =>
        action(title[language], { verb: 'open-playbook', pageId: id }),
      ),
      basedOn: basedOn(voice, guide.sources),
    },
  );
}

/** Returns the line that names the documents behind a card, each with the day of its last change. */
export function basedOn({ texts, language }: Voice, sources: readonly GuideSource[]): string {
  const named = sources.map(({ title, changed }) => {
    return changed ? texts.playbook.asOf(title[language], changed) : title[language];
  });
  return texts.playbook.basedOn(named.join(' · '));
}
