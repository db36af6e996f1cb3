import { Run } from './frame';
import { inert, shown } from './inert';
import { Card } from './render';

/** A line of a card in stretches: words of the bot beside words that somebody typed. */
export interface Line {
  readonly runs: readonly Run[];
}

/** Words to be read as they stand, typed or not. */
export function said(words: string): Run {
  return { text: shown(words), weight: 'Default', isSubtle: false };
}

/** A fact with what it is about before it. */
export function fact(label: string, value: string): Line {
  return { runs: [{ text: `${label}: `, weight: 'Default', isSubtle: true }, said(value)] };
}

/** A card that comes unasked: its notification names the customer too, who stands only below the card's title. */
export function announced(card: Card, customer: string): Card {
  return { ...card, title: `${card.title}: ${inert(customer)}` };
}
