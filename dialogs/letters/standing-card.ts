import { Press, PressOf, Verb } from '../../cards/actions';
import { Card } from '../../cards/render';
import { Turn } from '../talk/turn';

/**
 * A card that stands by itself, outside of the talk: one that was sent unasked, or one that a channel sees. Its
 * presses are answered in place with a card, or with a sentence that leaves the card as it is; what lies on the dialog
 * stack does not matter and stays.
 */
export interface LetterDialog {
  /** Whether it is answered in a channel too. */
  readonly inChannels: boolean;
  readonly answers: { readonly [V in Verb]?: (turn: Turn, press: PressOf<V>) => Promise<Card | string> };
}

/** What a letter's verb answers to a press. */
export type LetterAnswer = (turn: Turn, press: Press) => Promise<Card | string>;
