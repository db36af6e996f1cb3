import { action } from '../actions';
import template from './forget-card.template.json';
import { frame, notices, plain, Said, Voice } from '../frame';
import { Card, compileCard } from '../render';

const render = compileCard<{ intro: string }>(template);

/** Renders the question whether to delete everything about a person. It is asked once. */
export function forgetCard(
  voice: Voice,
  given: { engagementCount: number; notice?: Said | undefined },
): Card {
  const { forget } = voice.texts;
  return render(
    frame(voice, {
      title: forget.title,
      where: [plain(forget.where)],
      notices: notices(given.notice),
      actions: [
        action(forget.keep, { verb: 'back', screen: 'forget' }),
        { ...action(forget.confirm, { verb: 'forget-me' }), style: 'destructive' },
      ],
    }),
    { intro: forget.intro(given.engagementCount) },
  );
}
