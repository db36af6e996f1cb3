import { Engagement, itemState, limits } from '../../src/domain/walk/engagement';
import { answersOfItem, ItemAnswers, ItemField } from '../../src/domain/walk/item-state';
import { ItemStatus, itemStatuses } from '../../src/domain/walk/item-status';
import { itemAfter, ItemPlace, Link, Playbook } from '../../src/domain/walk/playbook';
import { Problems } from '../../src/domain/walk/problem';
import { Action, action, primary, sending } from '../actions';
import { choicesOf, FormField, field, FieldKind } from '../field';
import { frame, notices, plain, Said, statusNames, strong, Voice } from '../frame';
import { hintFor } from './section-card';
import template from './item-card.template.json';
import { pausingHint } from '../pausing-notice';
import { Card, compileCard } from '../render';
import { onItem } from '../saved-notice';

interface LinkRow {
  readonly title: string;
  readonly url: string;
}

interface ItemData {
  readonly establish: string;
  readonly hints: readonly { readonly text: string }[];
  readonly showGuidance: string;
  readonly questionsTitle: string;
  readonly questions: readonly { readonly text: string }[];
  readonly linksTitle: string;
  readonly links: readonly LinkRow[];
  readonly handoutsTitle: readonly { readonly text: string }[];
  readonly handouts: readonly LinkRow[];
  readonly fields: readonly FormField[];
  readonly clears: readonly Action[];
}

const render = compileCard<ItemData>(template);

const kinds: Readonly<Record<ItemField, FieldKind>> = {
  status: 'choice',
  blocker: 'line',
  reason: 'line',
  note: 'text',
  nextAction: 'line',
  owner: 'line',
  due: 'day',
};

/** Renders everything about one item: what to establish, what to ask, and the answers so far. */
export function itemCard(
  voice: Voice,
  given: {
    engagement: Engagement;
    playbook: Playbook;
    place: ItemPlace;
    /** The typed answers that were not saved, shown instead of the saved ones. */
    typed?: ItemAnswers | undefined;
    problems?: Problems<ItemField>;
    notice?: Said | undefined;
  },
): Card {
  const { texts, language } = voice;
  const { engagement, playbook, place, typed, problems = {} } = given;
  const { item, section, itemNumber, sectionNumber } = place;
  const answers: ItemAnswers = typed ?? answersOfItem(itemState(engagement, item.id));
  const press = { engagementId: engagement.id, itemId: item.id, version: engagement.version };

  const fields = (Object.keys(kinds) as ItemField[]).map((id) =>
    field(texts, {
      kind: kinds[id],
      id,
      label: texts.itemFields[id],
      value: answers[id],
      ...(id in limits && { limit: limits[id as keyof typeof limits] }),
      ...(id === 'status' && { required: true, choices: choicesOf(itemStatuses, statusNames(texts)) }),
      ...(id === 'due' && { hint: texts.form.dayHint }),
      problem: problems[id],
    }),
  );
  const hasProblem = Object.keys(problems).length > 0;
  const next = !hasProblem && itemAfter(place);

  return render(
    frame(voice, {
      title: item.title[language],
      where: [
        strong(engagement.customer.name),
        plain(` ·\u00a0${texts.item.where(section.short[language], `${sectionNumber}.${itemNumber}`)}`),
      ],
      notices: [
        ...notices(onItem(given.notice, item.id), hasProblem ? 'warning' : 'emphasis'),
        ...pausingHint(voice, engagement, { verb: 'leave-item', ...press, to: 'pausing-note' }),
      ],
      walk: { engagement, playbook },
      actions: [
        primary(texts.item.save, { verb: 'save-item', ...press }),
        ...statusesWanted(problems).map((status) =>
          sending(texts.item.setTo(texts.itemStatuses[status]), { verb: 'save-item', status, ...press }),
        ),
        ...(next
          ? [
              sending(texts.item.saveNext(`${sectionNumber}.${itemNumber + 1}`), {
                verb: 'save-item',
                next: true,
                ...press,
              }),
            ]
          : []),
        ...(hasProblem
          ? [
              action(texts.actions.backWithoutSaving, {
                verb: 'back',
                screen: 'item',
                ...press,
                sectionId: section.id,
              }),
            ]
          : []),
      ],
    }),
    {
      establish: item.establish[language],
      hints: hintFor(voice, item, engagement),
      showGuidance: texts.item.guidance,
      questionsTitle: texts.item.questions,
      questions: item.questions.map((question) => ({ text: `– ${question[language]}` })),
      linksTitle: texts.item.links,
      links: linkRows(voice, item.links),
      handoutsTitle: item.handouts ? [{ text: texts.item.handouts }] : [],
      handouts: linkRows(voice, item.handouts ?? []),
      fields,
      clears: answers.due === '' ? [] : [sending(texts.choosing.removeDue, { verb: 'clear-due', ...press })],
    },
  );
}

function linkRows({ language }: Voice, links: readonly Link[]): readonly LinkRow[] {
  return links.map((link) => ({ title: link.title[language], url: link.url[language] }));
}

/** Returns the statuses that the typed blocker or reason needs, each offered as an answer. */
function statusesWanted(problems: Problems<ItemField>): readonly ItemStatus[] {
  return [problems.blocker, problems.reason].flatMap((problem) =>
    problem?.code === 'needs-status' ? [problem.status] : [],
  );
}
