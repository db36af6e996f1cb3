import { Day } from '../values/dates';
import { Engagement, itemState } from './engagement';
import { isAddressed } from './item';
import { BlockedItem, ItemState } from './item-state';
import { Item, itemsOf, Playbook } from './playbook';

/** An item with what is known of it. */
export interface Entry {
  readonly item: Item;
  readonly state: ItemState;
}

/** An item that is blocked, with what is known of it. */
export interface BlockedEntry extends Entry {
  readonly state: BlockedItem;
}

/** The items a note is about: those touched since the last note, or all that are addressed when none was. */
export function itemsAtHand(engagement: Engagement, playbook: Playbook): readonly Entry[] {
  const addressed = entriesOf(engagement, playbook).filter(({ state }) => isAddressed(state));
  const touched = addressed.filter(({ item }) => isNews(engagement, item));
  return touched.length > 0 ? touched : addressed;
}

function isNews({ touchedAt, notedAt }: Engagement, { id }: Item): boolean {
  const touched = touchedAt[id];
  return touched !== undefined && (notedAt === undefined || touched > notedAt);
}

/** The blocked items, also those that did not move. */
export function blockedItems(engagement: Engagement, playbook: Playbook): readonly BlockedEntry[] {
  return entriesOf(engagement, playbook).flatMap(({ item, state }) =>
    state.status === 'blocked' ? [{ item, state }] : [],
  );
}

/**
 * The item whose next action is due first from today on; else one without a day; else one that is overdue. What
 * is left of items that are done or do not apply comes last.
 */
export function nextDueItem(
  engagement: Engagement,
  given: { playbook: Playbook; today: Day },
): ItemState | undefined {
  const rank = ({ status, due }: ItemState): string => {
    const closed = status === 'done' || status === 'not-applicable' ? '1' : '0';
    return closed + (due === undefined ? '2' : due >= given.today ? `1${due}` : `3${due}`);
  };
  return entriesOf(engagement, given.playbook)
    .map(({ state }) => state)
    .filter((state) => state.nextAction !== '')
    .sort((one, other) => rank(one).localeCompare(rank(other)))[0];
}

function entriesOf(engagement: Engagement, playbook: Playbook): readonly Entry[] {
  return itemsOf(playbook).map((item) => ({ item, state: itemState(engagement, item.id) }));
}
