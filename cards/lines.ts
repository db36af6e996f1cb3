import { Run, Voice } from './frame';
import { shown } from './inert';
import { Card } from './render';

/** A line of a card in parts: words of the bot next to typed words. */
export interface Line {
  readonly runs: readonly Run[];
}

/** Returns words, typed or not, to be shown unchanged. */
export function said(words: string): Run {
  return { text: shown(words), weight: 'Default', isSubtle: false };
}

/** Returns a fact with its label. */
export function fact(label: string, value: string): Line {
  return { runs: [{ text: `${label}: `, weight: 'Default', isSubtle: true }, said(value)] };
}

/** Returns what a note says in FTOP's own field "Escalate", or nothing when it does not escalate. */
export function escalation({ texts: { parts } }: Voice, escalates: boolean): readonly string[] {
  return escalates ? [`${parts.fields.escalate}: ${parts.escalate['yes'] ?? ''}`] : [];
}

/**
 * Adds what a card is about to its notification, for cards that the bot sends by itself. Their title is only
 * the customer.
 */
export function announced(card: Card, about: string): Card {
  return { ...card, title: `${card.title}: ${about}` };
}
