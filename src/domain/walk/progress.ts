import { Engagement, itemState } from './engagement';
import { isAddressed } from './item';
import { ItemStatus } from './item-status';
import { Item, itemsOf, Playbook, Section } from './playbook';

/** How far a walk, or a section of it, has come: counts of items. `addressed` is what `isAddressed` says. */
export interface Progress {
  readonly total: number;
  readonly addressed: number;
  readonly counts: Readonly<Record<ItemStatus, number>>;
}

/** The progress over the whole playbook, or over one section of it. */
export function progressOf(engagement: Engagement, part: Playbook | Section): Progress {
  const items = 'sections' in part ? itemsOf(part) : part.items;
  const counts = { 'not-started': 0, 'in-progress': 0, done: 0, blocked: 0, 'not-applicable': 0 };
  for (const item of items) counts[itemState(engagement, item.id).status] += 1;
  const addressed = items.filter((item) => isAddressed(itemState(engagement, item.id))).length;
  return { total: items.length, addressed, counts };
}

/** The items that a final note still waits for, in the playbook's order. */
export function missingItems(engagement: Engagement, playbook: Playbook): readonly Item[] {
  return itemsOf(playbook).filter((item) => !isAddressed(itemState(engagement, item.id)));
}

/** The first section after the given one (or from the start) with an item that is not addressed. */
export function nextOpenSection(
  engagement: Engagement,
  playbook: Playbook,
  afterSectionId?: string,
): Section | undefined {
  const start = playbook.sections.findIndex((section) => section.id === afterSectionId) + 1;
  return playbook.sections.slice(start).find((section) => {
    const { addressed, total } = progressOf(engagement, section);
    return addressed < total;
  });
}
