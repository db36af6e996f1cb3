import { ItemStatus } from './item-status';
import { Language, Localized } from '../values/language';

/** The kinds of customers that FastTrack supports with the COVID Response Playbook. */
export const segments = [
  'education',
  'health',
  'non-profit',
  'government',
  'enterprise',
  'commercial',
] as const;

export type CustomerSegment = (typeof segments)[number];

/** A link to public documentation, in each language. */
export interface Link {
  readonly title: Localized;
  readonly url: Localized;
}

/** What to remember with a customer of one segment. Most segments need no hint. */
export type SegmentHints = { readonly [Segment in CustomerSegment]?: Localized | undefined };

/**
 * One point of the checklist: its texts, what to establish, what to ask and where to read more. `handouts`
 * are pages to hand to the customer's users.
 */
export interface Item {
  readonly id: string;
  readonly title: Localized;
  readonly short: Localized;
  readonly workload: string;
  readonly ftopTaskId: string;
  readonly establish: Localized;
  readonly hints?: SegmentHints | undefined;
  readonly questions: readonly Localized[];
  readonly links: readonly Link[];
  readonly handouts?: readonly Link[] | undefined;
  /** The beginnings of words by which the bot sees that a note mentions the item. */
  readonly keywords: Readonly<Record<Language, readonly string[]>>;
}

/** One required part of the checklist. */
export interface Section {
  readonly id: string;
  readonly title: Localized;
  readonly short: Localized;
  readonly purpose: Localized;
  readonly hints?: SegmentHints | undefined;
  readonly items: readonly Item[];
}

/**
 * A workload code that a note shows in brackets. `name` is the playbook's name for it (none for `CORE`),
 * and `today` is the present name where it changed.
 */
export interface Workload {
  readonly code: string;
  readonly name: string;
  readonly today: string;
}

/** The words of the texts that the checklist fills into a note. */
interface NoteWords {
  readonly statuses: Readonly<Record<ItemStatus, Localized>>;
  /** The words with which an interim note lists the open items. */
  readonly outstanding: { readonly label: Localized };
  /** The words with which a final note lists the items that stay open, and says why. */
  readonly closed: { readonly label: Localized; readonly reason: Localized };
  readonly next: Localized;
}

/** The checklist of the COVID Response Playbook, as its data file describes it. */
export interface Playbook {
  readonly id: string;
  readonly title: Localized;
  readonly sections: readonly Section[];
  readonly workloads: readonly Workload[];
  readonly noteWords: NoteWords;
}

/** Returns every item in the playbook's order. */
export function itemsOf(playbook: Playbook): readonly Item[] {
  return playbook.sections.flatMap((section) => section.items);
}

/** The place of an item: its section, and the positions of both, counted from one. */
export interface ItemPlace {
  readonly item: Item;
  readonly section: Section;
  readonly itemNumber: number;
  readonly sectionNumber: number;
}

/** Returns the item with this id and its place, or undefined when the playbook has none. */
export function findItem(playbook: Playbook, itemId: string): ItemPlace | undefined {
  for (const [sectionIndex, section] of playbook.sections.entries()) {
    const itemIndex = section.items.findIndex((candidate) => candidate.id === itemId);
    const item = section.items[itemIndex];
    if (item) return { item, section, itemNumber: itemIndex + 1, sectionNumber: sectionIndex + 1 };
  }
  return undefined;
}

/** Returns the next item of the same section, or undefined after its last one. */
export function itemAfter({ section, itemNumber }: ItemPlace): Item | undefined {
  return section.items[itemNumber];
}

/** Returns the section with this id, or undefined when the playbook has none. */
export function findSection(playbook: Playbook, sectionId: string): Section | undefined {
  return playbook.sections.find((section) => section.id === sectionId);
}
