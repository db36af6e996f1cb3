import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { isDeepStrictEqual } from 'node:util';
import { readPress } from '../../cards/actions';
import { Card, largestCard, sizeOf } from '../../cards/render';

/** An object inside a card: an element, an action, or an object inside these. */
export type CardNode = Readonly<Record<string, unknown>>;

type Rule = (card: Card, nodes: readonly CardNode[]) => readonly string[];

/** Returns every object inside a card, the card itself first. */
export function nodesOf(value: unknown): readonly CardNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap(nodesOf)];
}

/** Returns true when a value is an object with properties, not a list. */
export function isNode(value: unknown): value is CardNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns a line for each problem of a card, with the name of the broken rule; none for a valid card. */
export function brokenRules(card: Card): readonly string[] {
  const nodes = nodesOf(card.content);
  return Object.entries(rules).flatMap(([name, rule]) =>
    rule(card, nodes).map((found) => `${name}: ${found}`),
  );
}

const rules: Readonly<Record<string, Rule>> = {
  'passes the official parser with no validation event': ({ content }) => {
    const context = new SerializationContext(Versions.v1_5);
    const parsed = new AdaptiveCard();
    parsed.parse(withoutCharts(content), context);
    return [
      ...Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message),
      ...parsed.validateProperties().validationEvents.map(({ message }) => message),
    ];
  },

  'leaves with nothing unfilled': ({ content }) => {
    // The hostile text contains an expression of its own, which must remain as typed or cut.
    const own = JSON.stringify(content).replaceAll(/\$\{[frame.til]{0,11}[}…]/g, '');
    return /\$\{.{0,30}/.exec(own) ?? [];
  },

  'stays below the size that Teams takes': (card) =>
    sizeOf(card) > largestCard ? [`${sizeOf(card)} bytes`] : [],

  'has at most one primary action': (_card, nodes) => {
    const primaries = nodes.filter((node) => isExecute(node) && node['style'] === 'positive');
    return primaries.length > 1 ? primaries.map(({ title }) => String(title)) : [];
  },

  'gives every button a readable press, the same for clients that only know Action.Submit': (_card, nodes) =>
    nodes
      .filter(isExecute)
      .filter(isMisread)
      .map(({ title }) => String(title)),

  'gives every input a label, an error message and a prefixed id': (_card, nodes) =>
    nodes
      .filter(isInput)
      .filter(
        ({ id, label, errorMessage }) =>
          !String(id).startsWith('in_') || !isText(label) || !isText(errorMessage),
      )
      .map(({ id }) => String(id)),

  'gives every input an id of its own': (_card, nodes) =>
    repeated(nodes.filter(isInput).map(({ id }) => String(id))),

  'states the limit of every text input before it is hit': (_card, nodes) =>
    nodes
      .filter(({ type }) => type === 'Input.Text')
      .filter((input) => !tellsItsLimit(input))
      .map(({ id }) => String(id)),

  'can be told aloud and without cards': ({ content, title }) => [
    ...['speak', 'fallbackText'].filter((name) => !/\.$/.test(String(content[name]))),
    ...(title === '' ? ['title'] : []),
  ],

  'has button titles that differ, so that each stands alone': (_card, nodes) => {
    const presses = nodes.filter(isExecute).map(({ title, data }) => [String(title), JSON.stringify(data)]);
    const different = new Map(presses.map(([title = '', data]) => [`${title} ${data}`, title]));
    return repeated([...different.values()]);
  },
};

const isExecute = (node: CardNode): boolean => node['type'] === 'Action.Execute';
const isInput = (node: CardNode): boolean => String(node['type']).startsWith('Input.');
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

function isMisread({ title, verb, data, fallback }: CardNode): boolean {
  if (readPress(data)?.press.verb !== verb || !isNode(fallback)) return true;
  const { type, title: told, data: sent } = fallback;
  return !isDeepStrictEqual([type, told, sent], ['Action.Submit', title, data]);
}

/**
 * Returns true when an input's placeholder shows its limit. The placeholder of the customer's domain is an
 * example instead.
 */
function tellsItsLimit({ id, maxLength, placeholder }: CardNode): boolean {
  if (!(Number(maxLength) > 0)) return false;
  if (id === 'in_domain') return String(placeholder).includes('contoso');
  const told = /(\d+) (?:characters|Zeichen)/.exec(String(placeholder))?.[1];
  return told !== undefined && Number(told) <= Number(maxLength);
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/** Returns the card without charts, which only Teams supports. */
function withoutCharts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutCharts);
  if (!isNode(value)) return value;
  const { type, fallback } = value;
  if (String(type).startsWith('Chart.') && fallback) return withoutCharts(fallback);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutCharts(inner)]));
}
