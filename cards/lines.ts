import { Run, Voice } from './frame';
import { inert, shown } from './inert';
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
 * Adds the customer to the notification of a card that the bot sends by itself. On the card the customer is
 * only below the title.
 */
export function announced(card: Card, customer: string): Card {
  return { ...card, title: `${card.title}: ${inert(customer)}` };
}
