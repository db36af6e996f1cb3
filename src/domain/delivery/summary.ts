import { Engagement, itemState } from '../walk/engagement';
import { ItemStatus } from '../walk/item-status';
import { Note } from '../note/note';
import { LaidOut } from '../note/laid-out';
import { Item, itemsOf, Playbook } from '../walk/playbook';
import { Delivery } from './delivery';
import { Question } from './question';

/** An item whose status has changed. */
export interface Moved {
  readonly item: Item;
  readonly from: ItemStatus;
  readonly to: ItemStatus;
}

/** A blocked item with a blocker that it did not have before. */
export interface NewBlocker {
  readonly item: Item;
  readonly blocker: string;
}

/** The changes between two summaries. */
export interface Changes {
  readonly moved: readonly Moved[];
  readonly newBlockers: readonly NewBlocker[];
}

/**
 * A note as its reader gets it. `engagement` has the state at the time when the note was written. `since`
 * holds the changes after the last summary that arrived, and the number of its note; missing in a reader's
 * first summary. `replaces` is the newest earlier version of the note that reached this reader; missing when
 * none did. `newerHere`: a later summary of the engagement has reached this reader. `questions` are this reader's questions about the note, the oldest first.
 */
export interface Summary {
  readonly delivery: Delivery;
  readonly engagement: Engagement;
  readonly note: Note;
  readonly laidOut: LaidOut | undefined;
  readonly writer: string;
  readonly since?: { readonly number: number; readonly changes: Changes } | undefined;
  readonly replaces?: number | undefined;
  readonly newerHere?: boolean | undefined;
  readonly questions: readonly Question[];
}

/** Returns the changes in the items between two values of one engagement, in the playbook's order. */
export function changesOf(before: Engagement, after: Engagement, playbook: Playbook): Changes {
  const pairs = itemsOf(playbook).map((item) => ({
    item,
    old: itemState(before, item.id),
    present: itemState(after, item.id),
  }));
  return {
    moved: pairs
      .filter(({ old, present }) => old.status !== present.status)
      .map(({ item, old, present }) => ({ item, from: old.status, to: present.status })),
    newBlockers: pairs.flatMap(({ item, old, present }) => {
      if (present.status !== 'blocked') return [];
      const known = old.status === 'blocked' && old.blocker === present.blocker;
      return known ? [] : [{ item, blocker: present.blocker }];
    }),
  };
}
