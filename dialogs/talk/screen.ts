import { Card } from '../../cards/render';
import { Language } from '../../src/domain/values/language';
import { Turn } from './turn';

/** The screens of the talk, each with a dialog and a card of the same name. */
export const screenNames = [
  'welcome',
  'role',
  'intake',
  'overview',
  'section',
  'reasons',
  'item',
  'note-kinds',
  'note-form',
  'pause',
  'preview',
  'note',
  'notes',
  'parts',
  'readers',
  'receipts',
  'status',
  'playbook',
  'help',
  'forget',
] as const;

export type ScreenName = (typeof screenNames)[number];

/** Returns the screen of this name, or undefined when there is none. */
export function findScreenName(name: unknown): ScreenName | undefined {
  return screenNames.find((known) => known === name);
}

/** What a screen shows, as far as it must be known to show it again; small, and kept with the dialog stack. */
export interface ScreenPlace {
  readonly engagementId?: string | undefined;
  readonly sectionId?: string | undefined;
  readonly itemId?: string | undefined;
  readonly noteId?: string | undefined;
  readonly kindId?: string | undefined;
  readonly draftId?: string | undefined;
  /** The one field of a note's form to show. */
  readonly only?: string | undefined;
  /** The language to write a note in, when it was asked for. */
  readonly noteLanguage?: Language | undefined;
  /** Every kind of note is offered, not only those of the person's role. */
  readonly all?: boolean | undefined;
  readonly pageId?: string | undefined;
  readonly page?: number | undefined;
  /** The engagement is still to be made: there is nothing yet to go back to. */
  readonly isNew?: boolean | undefined;
}

/**
 * Where a press leads. `forward` puts the screen on top of the present one (or goes back to it, if it is
 * already below), `instead` replaces the present one, `afresh` leaves every other screen behind, `back`
 * returns to the one below, `stay` shows the present one again (or the list of engagements when there is none).
 * A move without a card lets its screen show itself. `done` shows nothing more.
 */
export type Move =
  | {
      readonly kind: 'forward' | 'instead' | 'afresh';
      readonly screen: ScreenName;
      readonly place: ScreenPlace;
      readonly card?: Card | undefined;
      readonly notice?: string | undefined;
    }
  | { readonly kind: 'back'; readonly place: ScreenPlace; readonly notice?: string | undefined }
  | { readonly kind: 'stay'; readonly notice: string }
  | { readonly kind: 'done' };

/** The way on to a screen. */
export function forward(screen: ScreenName, place: ScreenPlace, card?: Card): Move {
  return { kind: 'forward', screen, place, card };
}

/** A move to the partner's list of engagements, saying why. */
export function toStatus(notice?: string): Move {
  return { kind: 'afresh', screen: 'status', place: {}, notice };
}

/** Where Back leads when nothing lies below: the screen that this one is part of. */
export type Parent = (place: ScreenPlace) => { readonly screen: ScreenName; readonly place: ScreenPlace };

/** One screen: shows its card and knows its parent. What its card's buttons do stands in `dialogs/verb-owners.ts`. */
export interface Screen {
  /** The card of this place; nothing when there is no such thing (any more) or it is not this person's. */
  show(turn: Turn, place: ScreenPlace, notice?: string): Promise<Card | undefined>;
  readonly parent: Parent;
  /** What to say when there is nothing to show; that the engagement is unknown unless it is something else. */
  readonly missing?: 'unknownNote';
}

/** The list of engagements: the parent of everything that is no part of an engagement. */
export const underStatus: Parent = () => ({ screen: 'status', place: {} });

/** The overview of the engagement at hand. */
export const underOverview: Parent = ({ engagementId }) => ({ screen: 'overview', place: { engagementId } });
