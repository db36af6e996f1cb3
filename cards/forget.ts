import { action } from './actions';
import template from './forget.template.json';
import { frame, plain, Voice } from './frame';
import { Card, compileCard } from './render';

const render = compileCard<{ intro: string }>(template);

/** Asks once before everything about a person is deleted. */
export function forgetCard(voice: Voice, given: { engagementCount: number }): Card {
  const { forget } = voice.texts;
  return render(
    frame(voice, {
      title: forget.title,
      where: [plain(forget.where)],
      actions: [
        action(forget.keep, { verb: 'back', screen: 'forget' }),
        { ...action(forget.confirm, { verb: 'forget-me' }), style: 'destructive' },
      ],
    }),
    { intro: forget.intro(given.engagementCount) },
  );
}
