import { Engagement, itemState } from '../../src/domain/walk/engagement';
import { ItemState, statusText } from '../../src/domain/walk/item-state';
import { itemStatuses } from '../../src/domain/walk/item-status';
import { Item, Playbook, Section } from '../../src/domain/walk/playbook';
import { progressOf } from '../../src/domain/walk/progress';
import { Problems } from '../../src/domain/walk/problem';
import { Action, primary, sending } from '../actions';
import { choicesOf, FormField, field } from '../field';
import { frame, Notice, plain, statusNames, strong, Voice } from '../frame';
import { clipped } from '../inert';
import { pausingHint } from '../pausing-notice';
import { Card, compileCard } from '../render';
import template from './section-card.template.json';

interface ItemRow {
  readonly field: readonly FormField[];
  readonly known: readonly { readonly text: string }[];
}

const render = compileCard<{
  purpose: string;
  hints: readonly { readonly text: string }[];
  items: readonly ItemRow[];
  details: readonly (Action & { readonly tooltip: string })[];
}>(template);

/** Renders the statuses of a section's items, to be set together. A button leads to each item's details. */
export function sectionCard(
  voice: Voice,
  given: {
    engagement: Engagement;
    playbook: Playbook;
    section: Section;
    /** The chosen statuses that are not saved yet, by item id. */
    statuses?: Readonly<Record<string, string>>;
    problems?: Problems;
    notices?: readonly Notice[];
  },
): Card {
  const { texts, language } = voice;
  const { engagement, playbook, section, statuses = {}, problems = {} } = given;
  const number = playbook.sections.indexOf(section) + 1;
  const press = { engagementId: engagement.id, sectionId: section.id, version: engagement.version };
  const items = section.items.map((item, index) => {
    const state = itemState(engagement, item.id);
    return {
      field: [
        field(texts, {
          kind: 'choice',
          id: `status_${item.id}`,
          label: `${number}.${index + 1} ${item.title[language]}`,
          value: statuses[item.id] ?? state.status,
          hint: texts.form.choose,
          required: true,
          problem: problems[item.id],
          choices: choicesOf(itemStatuses, statusNames(texts)),
        }),
      ],
      known: knownOf(voice, state),
    };
  });

  const open = progressOf(engagement, section).counts['not-started'];
  const details = section.items.map((item, index) => ({
    ...sending(texts.section.details(`${number}.${index + 1}`), {
      verb: 'open-item',
      itemId: item.id,
      ...press,
    }),
    tooltip: texts.section.detailsTip(item.title[language]),
  }));

  return render(
    frame(voice, {
      title: section.title[language],
      where: [
        strong(engagement.customer.name),
        plain(` ·\u00a0${texts.section.where(number, playbook.sections.length)}`),
      ],
      notices: [
        ...(given.notices ?? []),
        ...pausingHint(voice, engagement, { verb: 'leave-section', ...press, to: 'pausing-note' }),
      ],
      walk: { engagement, playbook },
      actions: [
        primary(texts.section.save, { verb: 'save-section', ...press }),
        ...(open > 0
          ? [sending(texts.section.completeRest(open), { verb: 'complete-section', ...press })]
          : []),
        sending(texts.actions.saveAndBack, { verb: 'leave-section', ...press }),
      ],
    }),
    { purpose: section.purpose[language], hints: hintFor(voice, section, engagement), items, details },
  );
}

/** Returns the hint of a section or an item for the customer's segment, if it has one. */
export function hintFor(
  { language }: Voice,
  { hints }: Section | Item,
  { customer }: Engagement,
): readonly { readonly text: string }[] {
  const hint = hints?.[customer.segment];
  return hint ? [{ text: hint[language] }] : [];
}

/** Returns the known facts of an item besides its status, one line for each. */
function knownOf({ texts }: Voice, state: ItemState): readonly { text: string }[] {
  const lines = [
    statusText(state) ?? '',
    state.note,
    state.nextAction === '' ? '' : texts.section.nextAction(state.nextAction, state.owner, state.due ?? ''),
  ];
  return lines.filter((line) => line !== '').map((line) => ({ text: clipped(line) }));
}
