import { Language, languages } from '../../src/domain/values/language';
import { tellCard } from '../support/card-text';
import { CardNode, isNode } from './card-rules';

const width = 140;

/** The properties of an element whose values people can read. */
const textKeys = new Set([
  'altText',
  'errorMessage',
  'fallbackText',
  'label',
  'legend',
  'placeholder',
  'speak',
  'text',
  'title',
  'tooltip',
]);

/**
 * Returns a card as JSON. An element is on one line when it fits into 140 characters or contains only
 * single values. The Adaptive Cards Designer can open the result.
 */
export function cardJson(content: unknown, indent = '', before = 0): string {
  const line = inOneLine(content);
  if (typeof content !== 'object' || content === null) return line;
  const single =
    !Array.isArray(content) && Object.values(content).every((value) => typeof value !== 'object');
  if (single || indent.length + before + line.length <= width) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(content)
    ? content.map((value) => cardJson(value, inner))
    : Object.entries(content).map(
        ([key, value]) => `${JSON.stringify(key)}: ${cardJson(value, inner, key.length + 4)}`,
      );
  const [open, close] = Array.isArray(content) ? '[]' : '{}';
  return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${indent}${close}`;
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (!isNode(value)) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${inOneLine(inner)}`);
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}';
}

/** Returns all texts of a card: first in reading order, then those that are visible only sometimes. */
export function everyText(content: Readonly<Record<string, unknown>>): string {
  const told = tellCard(content);
  const atTimes = textsOf(content).filter(([key, text]) => !(shownKeys.has(key) && told.includes(text)));
  const lines = new Set(atTimes.map(([key, text]) => `${key}: ${text}`));
  return [told, '', ...lines, ''].join('\n');
}

const shownKeys = new Set(['label', 'text', 'title']);

function textsOf(value: unknown): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === 'string') return textKeys.has(key) && inner !== '' ? [[key, inner] as const] : [];
    return textsOf(inner);
  });
}

/**
 * Returns a card without its texts, which must be the same in every language. The card's own language and
 * the others are replaced by fixed marks.
 */
export function withoutTexts(card: unknown, own: Language): unknown {
  if (Array.isArray(card)) return card.map((inner) => withoutTexts(inner, own));
  if (!isNode(card)) return card;
  return Object.fromEntries(
    Object.entries(card).map(([key, value]) => {
      if (typeof value !== 'string') return [key, withoutTexts(value, own)];
      if (textKeys.has(key) || isFilledIn(key, card)) return [key, value && 'text'];
      if (key === 'language' || key === 'wanted') return [key, relative(value, own)];
      return [key, value];
    }),
  );
}

/** True when an input's value is a text, or the chosen language; everyText shows both. */
function isFilledIn(key: string, { type, value }: CardNode): boolean {
  if (key !== 'value') return false;
  const isLanguage = languages.some((language) => language === value);
  return type === 'Input.Text' || (type === 'Input.ChoiceSet' && isLanguage);
}

function relative(value: string, own: Language): string {
  if (!languages.some((language) => language === value)) return value;
  return value === own ? 'own language' : 'other language';
}
