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
 * Returns the items that a note covers: the addressed ones that changed since the last note. Before the
 * first note these are all addressed items.
 */
export function itemsAtHand(engagement: Engagement, playbook: Playbook): readonly Entry[] {
  return entriesOf(engagement, playbook).filter(
    ({ item, state }) => isAddressed(state) && isNews(engagement, item),
  );
}

/**
 * Returns the items that a reader should hear of now, in the playbook's order: those in progress or blocked, and
 * those done since the last note.
 */
export function currentItems(engagement: Engagement, playbook: Playbook): readonly Entry[] {
  return entriesOf(engagement, playbook).filter(({ item, state: { status } }) => {
    if (status === 'in-progress' || status === 'blocked') return true;
    return status === 'done' && isNews(engagement, item);
  });
}

/**
 * Returns the items that moved on since the last note, done or in progress. When none did, those in progress.
 */
export function movedItems(engagement: Engagement, playbook: Playbook): readonly Entry[] {
  const moving = currentItems(engagement, playbook).filter(({ state }) => state.status !== 'blocked');
  const news = moving.filter(({ item }) => isNews(engagement, item));
  return news.length > 0 ? news : moving;
}

/** Returns the items that apply, in the playbook's order. */
export function applyingItems(engagement: Engagement, playbook: Playbook): readonly Entry[] {
  return entriesOf(engagement, playbook).filter(({ state }) => state.status !== 'not-applicable');
}

function isNews({ touchedAt, notedAt }: Engagement, { id }: Item): boolean {
  const touched = touchedAt[id];
  return notedAt === undefined || (touched !== undefined && touched > notedAt);
}

/** Returns all blocked items, also those that did not change. */
export function blockedItems(engagement: Engagement, playbook: Playbook): readonly BlockedEntry[] {
  return entriesOf(engagement, playbook).flatMap(({ item, state }) =>
    state.status === 'blocked' ? [{ item, state }] : [],
  );
}

/** Returns all items in progress, also those that did not change. */
export function inProgressItems(engagement: Engagement, playbook: Playbook): readonly Entry[] {
  return entriesOf(engagement, playbook).filter(({ state }) => state.status === 'in-progress');
}

/**
 * Returns the item with the first next action from today on, else one without a day, else an overdue one.
 * An item that is done or does not apply has no next action. Returns undefined when there is none.
 */
export function nextDueItem(
  engagement: Engagement,
  given: { playbook: Playbook; today: Day },
): ItemState | undefined {
  const rank = ({ due }: ItemState): string => {
    return due === undefined ? '2' : due >= given.today ? `1${due}` : `3${due}`;
  };
  return entriesOf(engagement, given.playbook)
    .map(({ state }) => state)
    .filter(({ status, nextAction }) => {
      return nextAction !== '' && status !== 'done' && status !== 'not-applicable';
    })
    .sort((one, other) => rank(one).localeCompare(rank(other)))[0];
}

function entriesOf(engagement: Engagement, playbook: Playbook): readonly Entry[] {
  return itemsOf(playbook).map((item) => ({ item, state: itemState(engagement, item.id) }));
}
