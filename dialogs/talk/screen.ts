import { Card } from '../../cards/render';
import { Said } from '../../cards/frame';
import { Language } from '../../src/domain/values/language';
import { Turn } from './turn';

/** The screens of the conversation. Each has a dialog and a card of the same name. */
export const screenNames = [
  'welcome',
  'role',
  'intake',
  'archive',
  'deletion',
  'overview',
  'section',
  'reasons',
  'item',
  'note-kinds',
  'note-form',
  'services',
  'pause',
  'closing',
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

/** The data that a screen needs to show itself again. It is small, and saved with the dialog stack. */
export interface ScreenPlace {
  readonly engagementId?: string | undefined;
  readonly sectionId?: string | undefined;
  readonly itemId?: string | undefined;
  readonly noteId?: string | undefined;
  readonly kindId?: string | undefined;
  readonly draftId?: string | undefined;
  /** The workload code of the service that a note is about. */
  readonly service?: string | undefined;
  /** The one field of a note's form to show. */
  readonly only?: string | undefined;
  /** The language of a new note, when the person asked for one. */
  readonly noteLanguage?: Language | undefined;
  /** True when every kind of note is offered, not only those of the person's role. */
  readonly all?: boolean | undefined;
  readonly pageId?: string | undefined;
  readonly page?: number | undefined;
  /** True when the engagement is not created yet, so there is no screen to go back to. */
  readonly isNew?: boolean | undefined;
}

/**
 * The result of a press. A move without a card lets its screen show itself.
 * - `forward` puts the screen on top of the present one, or goes back to it if it is already below.
 * - `instead` replaces the present screen.
 * - `afresh` removes all other screens.
 * - `back` returns to the screen below when it belongs here, else to the parent.
 * - `stay` shows the present screen again, or the list of engagements when there is none.
 * - `done` shows no further screen.
 */
export type Move =
  | {
      readonly kind: 'forward' | 'instead' | 'afresh';
      readonly screen: ScreenName;
      readonly place: ScreenPlace;
      readonly card?: Card | undefined;
      readonly notice?: Said | undefined;
    }
  | { readonly kind: 'back'; readonly place: ScreenPlace; readonly notice?: Said | undefined }
  | { readonly kind: 'stay'; readonly notice: string }
  | { readonly kind: 'done' };

/** Returns a move forward to a screen. */
export function forward(screen: ScreenName, place: ScreenPlace, card?: Card): Move {
  return { kind: 'forward', screen, place, card };
}

/** Returns a move to the partner's list of engagements, with a reason. */
export function toStatus(notice?: Said): Extract<Move, { screen: ScreenName }> {
  return { kind: 'afresh', screen: 'status', place: {}, notice };
}

/** Returns the target of Back when the stack has no screen below: the screen that this one is part of. */
export type Parent = (place: ScreenPlace) => { readonly screen: ScreenName; readonly place: ScreenPlace };

/**
 * One screen: it shows its card and knows its parent. `dialogs/verb-owners.ts` lists the owners of its
 * buttons.
 */
export interface Screen {
  /**
   * Returns the card of this place. Returns undefined when its subject does not exist (any more) or belongs
   * to another person.
   */
  show(turn: Turn, place: ScreenPlace, notice?: Said): Promise<Card | undefined>;
  readonly parent: Parent;
  /** `up`: Back always leads to the parent, whatever screen was before. */
  readonly back?: 'up';
  /** True for a screen that is gone when another one opens, so that no save and no Back leads to it. */
  readonly fleeting?: true;
  /** The notice when there is no card to show. By default it says that the engagement is unknown. */
  readonly missing?: 'unknownNote';
}

/** The list of engagements: the parent of every screen outside of an engagement. */
export const underStatus: Parent = () => ({ screen: 'status', place: {} });

/** The overview of the current engagement. */
export const underOverview: Parent = ({ engagementId }) => ({ screen: 'overview', place: { engagementId } });
