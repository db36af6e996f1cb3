import { Engagement, itemState } from './engagement';
import { isAddressed, isSettled } from './item';
import { ItemStatus } from './item-status';
import { Item, itemsOf, Playbook, Section } from './playbook';

/** The progress of a walk or of a section, as counts of items by their status. */
export interface Progress {
  readonly total: number;
  readonly counts: Readonly<Record<ItemStatus, number>>;
}

/** Returns the progress of the whole playbook, or of one section. */
export function progressOf(engagement: Engagement, part: Playbook | Section): Progress {
  const items = 'sections' in part ? itemsOf(part) : part.items;
  const counts = { 'not-started': 0, 'in-progress': 0, done: 0, blocked: 0, 'not-applicable': 0 };
  for (const item of items) counts[itemState(engagement, item.id).status] += 1;
  return { total: items.length, counts };
}

/** Returns the items that are neither done nor not applicable, in the playbook's order. */
export function openItems(engagement: Engagement, playbook: Playbook): readonly Item[] {
  return itemsOf(playbook).filter((item) => !isSettled(itemState(engagement, item.id)));
}

/** Returns the items that nobody has addressed yet, in the playbook's order. */
export function missingItems(engagement: Engagement, playbook: Playbook): readonly Item[] {
  return itemsOf(playbook).filter((item) => !isAddressed(itemState(engagement, item.id)));
}

/** Returns the first section after the given one (or from the start) with an item that is not addressed. */
export function nextOpenSection(
  engagement: Engagement,
  playbook: Playbook,
  afterSectionId?: string,
): Section | undefined {
  const start = playbook.sections.findIndex((section) => section.id === afterSectionId) + 1;
  return playbook.sections
    .slice(start)
    .find(({ items }) => items.some((item) => !isAddressed(itemState(engagement, item.id))));
}
