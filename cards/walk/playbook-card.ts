import { Guide, GuidePage } from '../../src/domain/walk/guide';
import { Action, action, primary } from '../actions';
import { frame, notices, plain, Said, Voice } from '../frame';
import template from './playbook-card.template.json';
import { Card, compileCard } from '../render';
import { basedOn } from './topics-card';

const render = compileCard<{
  intro: string;
  points: readonly { readonly title: string; readonly text: string }[];
  links: readonly { readonly title: string; readonly url: string }[];
  basedOn: string;
}>(template);

/** Renders one page of the FastTrack playbook, with its links, its sources and the way to the next page. */
export function playbookCard(
  voice: Voice,
  given: { guide: Guide; page: GuidePage; notice?: Said | undefined },
): Card {
  const { texts, language } = voice;
  const { guide, page } = given;
  const number = guide.pages.indexOf(page) + 1;
  return render(
    frame(voice, {
      title: page.title[language],
      where: [plain(`${guide.title[language]} · ${texts.playbook.where(number, guide.pages.length)}`)],
      notices: notices(given.notice),
      actions: [
        ...nextPage(voice, guide.pages[number]),
        action(texts.playbook.topics, { verb: 'open-playbook' }),
        action(texts.playbook.checklist, { verb: 'start' }),
      ],
    }),
    {
      intro: page.intro[language],
      points: page.points.map((point) => ({ title: point.title[language], text: point.text[language] })),
      links: page.links.map((link) => ({ title: link.title[language], url: link.url[language] })),
      basedOn: basedOn(
        voice,
        guide.sources.filter(({ id }) => page.sources.includes(id)),
      ),
    },
  );
}

function nextPage({ texts, language }: Voice, page: GuidePage | undefined): readonly Action[] {
  if (!page) return [];
  return [primary(texts.playbook.next(page.short[language]), { verb: 'open-playbook', pageId: page.id })];
}
