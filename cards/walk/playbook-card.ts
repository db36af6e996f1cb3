import { Guide, GuidePage } from '../../src/domain/walk/guide';
import { action } from '../actions';
import { frame, notices, plain, Voice } from '../frame';
import template from './playbook-card.template.json';
import { Card, compileCard } from '../render';

const render = compileCard<{
  intro: string;
  points: readonly { readonly title: string; readonly text: string }[];
}>(template);

/** Renders one page of the FastTrack playbook. The last button leads to the checklist. */
export function playbookCard(
  voice: Voice,
  given: { guide: Guide; page: GuidePage; notice?: string | undefined },
): Card {
  const { texts, language } = voice;
  const { guide, page } = given;
  const number = guide.pages.indexOf(page) + 1;
  const others = guide.pages.filter(({ id }) => id !== page.id);
  return render(
    frame(voice, {
      title: page.title[language],
      where: [plain(`${guide.title[language]} · ${texts.playbook.where(number, guide.pages.length)}`)],
      notices: notices(given.notice),
      actions: [
        ...others.map(({ id, short }) => action(short[language], { verb: 'open-playbook', pageId: id })),
        action(texts.playbook.checklist, { verb: 'start' }),
      ],
    }),
    {
      intro: page.intro[language],
      points: page.points.map((point) => ({ title: point.title[language], text: point.text[language] })),
    },
  );
}
