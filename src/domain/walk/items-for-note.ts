import { Day } from '../values/dates';
import { Engagement, itemState } from './engagement';
import { isAddressed } from './item';
import { BlockedItem, ItemState } from './item-state';
import { Item, itemsOf, Playbook } from './playbook';

/** An item with its state. */
export interface Entry {
  readonly item: Item;
  readonly state: ItemState;
}

/** A blocked item with its state. */
export interface BlockedEntry extends Entry {
  readonly state: BlockedItem;
}

/**
 * Returns the items that a note covers: those changed since the last note. When there are none, all
 * addressed items.
 */
export function itemsAtHand(engagement: Engagement, playbook: Playbook): readonly Entry[] {
  const addressed = entriesOf(engagement, playbook).filter(({ state }) => isAddressed(state));
  const touched = addressed.filter(({ item }) => isNews(engagement, item));
  return touched.length > 0 ? touched : addressed;
}

function isNews({ touchedAt, notedAt }: Engagement, { id }: Item): boolean {
  const touched = touchedAt[id];
  return touched !== undefined && (notedAt === undefined || touched > notedAt);
}

/** Returns all blocked items, also those that did not change. */
export function blockedItems(engagement: Engagement, playbook: Playbook): readonly BlockedEntry[] {
  return entriesOf(engagement, playbook).flatMap(({ item, state }) =>
    state.status === 'blocked' ? [{ item, state }] : [],
  );
}

/**
 * Returns the item with the first next action from today on, else one without a day, else an overdue one.
 * Items that are done or do not apply come last. Returns undefined when no item has a next action.
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
