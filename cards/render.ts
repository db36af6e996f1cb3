import { Template } from 'adaptivecards-templating';
import fieldTemplate from './field.template.json';
import { Frame } from './frame';
import frameTemplate from './frame.template.json';

/** A card that is ready to be sent. `title` is its text in a notification. */
export interface Card {
  readonly title: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** A card, or a plain text that is not read as Markdown or as a mention. */
export type Message = { readonly card: Card } | { readonly text: string };

/** The layout of one card: its content, which is put inside the frame. */
export type CardTemplate = { readonly body: readonly unknown[] };

/** Fills a card's template with its data. */
export type CardRenderer<Data> = (frame: Frame, data: Data) => Card;

/**
 * Compiles a card's template once. It puts the common frame (progress, title, where, notices; actions at
 * the end) around the content, and the common inputs in each of its places for fields. Each
 * `Action.Execute` gets the same button as `Action.Submit` as a fallback, for clients that know only that.
 * Typed text is data and never a template, because values are not expanded again. Data must not contain
 * `null` or miss a value: either would be visible on the card.
 */
export function compileCard<Data extends object>(template: CardTemplate): CardRenderer<Data> {
  const compiled = new Template(complete({ ...frameTemplate, body: framed(template) }));
  return (frame, data) => {
    const content = compiled.expand({ $root: { ...data, frame } }) as Record<string, unknown>;
    return { title: frame.title, content };
  };
}

function framed(template: CardTemplate): readonly unknown[] {
  return frameTemplate.body.map((element) =>
    element.id === 'content' ? { ...element, items: template.body } : element,
  );
}

/** Returns the template with its fields filled in, and with a fallback for each button. */
function complete(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(complete);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, complete(value)]));
  if (copy['id'] === 'field') return { ...copy, id: '${id}_field', items: fieldTemplate.items };
  if (copy['type'] !== 'Action.Execute') return copy;
  const { $data, $when, verb, ...rest } = copy;
  return { ...copy, fallback: { ...rest, type: 'Action.Submit' } };
}

/** Returns the size of a card in bytes, as it is sent. Teams accepts interactive cards below 28 KB. */
export function sizeOf(card: Card): number {
  return Buffer.byteLength(JSON.stringify(card.content), 'utf8');
}

/** The size of the largest card that is sent, in bytes. */
export const largestCard = 28_000;

/**
 * Returns the first rendering of a card that is small enough to be sent, else the last one. The fullest
 * comes first.
 */
export function firstThatFits(fullest: Card, ...smaller: readonly (() => Card)[]): Card {
  let card = fullest;
  for (const rendered of smaller) {
    if (sizeOf(card) <= largestCard) break;
    card = rendered();
  }
  return card;
}
