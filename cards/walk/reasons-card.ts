import { Engagement, itemState, limits } from '../../src/domain/walk/engagement';
import { statusText } from '../../src/domain/walk/item-state';
import { ItemStatus } from '../../src/domain/walk/item-status';
import { Playbook, Section } from '../../src/domain/walk/playbook';
import { Problems } from '../../src/domain/walk/problem';
import { action, primary } from '../actions';
import { FormField, field } from '../field';
import { frame, notices, plain, Said, strong, Voice } from '../frame';
import template from './reasons-card.template.json';
import { Card, compileCard } from '../render';

const render = compileCard<{ intro: string; fields: readonly FormField[] }>(template);

/**
 * Renders the questions for the blockers of items set to "blocked", and for the reasons of items that do
 * not apply.
 */
export function reasonsCard(
  voice: Voice,
  given: {
    engagement: Engagement;
    playbook: Playbook;
    section: Section;
    statuses: Readonly<Record<string, ItemStatus>>;
    typed?: Readonly<Record<string, string>>;
    problems?: Problems;
    notice?: Said | undefined;
  },
): Card {
  const { texts, language } = voice;
  const { engagement, playbook, section, statuses, typed = {}, problems = {} } = given;
  const press = { engagementId: engagement.id, sectionId: section.id, version: engagement.version };

  const fields = section.items
    .filter((item) => item.id in statuses)
    .map((item) => {
      const blocked = statuses[item.id] === 'blocked';
      const kept = itemState(engagement, item.id);
      const ask = blocked ? texts.reasons.blocker : texts.reasons.reason;
      return field(texts, {
        kind: 'text',
        id: `reason_${item.id}`,
        label: ask(item.title[language]),
        value: typed[item.id] ?? (kept.status === statuses[item.id] ? statusText(kept) : undefined) ?? '',
        limit: blocked ? limits.blocker : limits.reason,
        required: true,
        problem: problems[item.id],
      });
    });

  return render(
    frame(voice, {
      title: texts.reasons.title,
      where: [strong(engagement.customer.name), plain(` ·\u00a0${section.title[language]}`)],
      notices: notices(given.notice, 'warning'),
      walk: { engagement, playbook },
      actions: [
        primary(texts.reasons.save, { verb: 'save-reasons', statuses, ...press }),
        action(texts.actions.backWithoutSaving, {
          verb: 'back',
          screen: 'reasons',
          engagementId: engagement.id,
          sectionId: section.id,
        }),
      ],
    }),
    { intro: texts.reasons.intro, fields },
  );
}
