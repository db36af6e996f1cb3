import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { readPress } from '../../cards/actions';
import { Voice } from '../../cards/frame';
import { Card, largestCard, sizeOf } from '../../cards/render';
import { texts } from '../../locales';
import { languages } from '../../src/domain/values/language';
import { expectGolden } from '../support/golden';
import { adminStates, strainedAdminStates } from './admin-states';
import { cardStates, strainedStates } from './card-states';
import { letterStates, strainedLetterStates } from './letter-states';
import { readerStates, strainedReaderStates } from './reader-states';

const voices: readonly Voice[] = languages.map((language) => ({ language, texts: texts[language] }));

const every = (states: Readonly<Record<string, (voice: Voice) => Card>>) =>
  voices.flatMap((voice) =>
    Object.entries(states).map(([name, render]) => ({ name, language: voice.language, card: render(voice) })),
  );

const kept = every({ ...cardStates, ...letterStates, ...readerStates, ...adminStates });
const strained = every({
  ...strainedStates,
  ...strainedLetterStates,
  ...strainedReaderStates,
  ...strainedAdminStates,
});
const all = [...kept, ...strained];

type Node = Readonly<Record<string, unknown>>;

/** Every object inside a card, the card itself first. */
function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

/** The card as it is shown outside of Teams, which alone knows charts. */
function withoutCharts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutCharts);
  if (typeof value !== 'object' || value === null) return value;
  const { type, fallback } = value as Node;
  if (String(type).startsWith('Chart.') && fallback) return withoutCharts(fallback);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutCharts(inner)]));
}

const isExecute = (node: Node): boolean => node['type'] === 'Action.Execute';
const isInput = (node: Node): boolean => String(node['type']).startsWith('Input.');

describe.each(kept)('$name in $language', ({ name, language, card }) => {
  it('reads as its golden file', () => {
    expectGolden(`cards/${name}.${language}.json`, `${JSON.stringify(card.content, null, 2)}\n`);
  });
});

describe.each(all)('$name in $language', ({ card }) => {
  const nodes = nodesOf(card.content);

  it('passes the official parser with no validation event', () => {
    const context = new SerializationContext(Versions.v1_5);
    const parsed = new AdaptiveCard();
    parsed.parse(withoutCharts(card.content), context);
    const found = parsed.validateProperties().validationEvents;
    const events = [
      ...Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message),
      ...found.map(({ message }) => message),
    ];
    expect(events).toEqual([]);
  });

  it('leaves with nothing unfilled and stays below the size that Teams takes', () => {
    // The hostile text's own expression has to be there, as it was typed or cut to a glance's length.
    const own = JSON.stringify(card.content).replaceAll(/\$\{[frame.til]{0,11}[}…]/g, '');
    expect(own).not.toContain('${');
    expect(sizeOf(card)).toBeLessThanOrEqual(largestCard);
  });

  it('has at most one primary action', () => {
    const primaries = nodes.filter((node) => isExecute(node) && node['style'] === 'positive');
    expect(primaries.length).toBeLessThanOrEqual(1);
  });

  it('gives every button a readable press, the same for clients that only know Action.Submit', () => {
    for (const button of nodes.filter(isExecute)) {
      expect(readPress(button['data'])?.press.verb).toBe(button['verb']);
      expect(button['fallback']).toMatchObject({
        type: 'Action.Submit',
        title: button['title'],
        data: button['data'],
      });
    }
  });

  it('gives every input a label, an error message and a prefixed id of its own', () => {
    const inputs = nodes.filter(isInput);
    for (const input of inputs) {
      expect(input).toMatchObject({
        id: expect.stringMatching(/^in_/) as string,
        label: expect.stringMatching(/./) as string,
        errorMessage: expect.stringMatching(/./) as string,
      });
    }
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length);
  });

  it('states the limit of every text input before it is hit', () => {
    for (const input of nodes.filter(({ type }) => type === 'Input.Text')) {
      const example = input['id'] === 'in_domain';
      expect(input['maxLength']).toBeGreaterThan(0);
      const told = /(\d+) (?:characters|Zeichen)/.exec(String(input['placeholder']))?.[1];
      if (example) expect(input['placeholder']).toContain('contoso');
      else expect(Number(told)).toBeLessThanOrEqual(Number(input['maxLength']));
    }
  });

  it('can be told aloud and without cards', () => {
    expect(card.content['speak']).toMatch(/\.$/);
    expect(card.content['fallbackText']).toMatch(/\.$/);
    expect(card.title).not.toBe('');
  });

  it('has button titles that differ, so that each stands alone', () => {
    const titles = nodes.filter(isExecute).map(({ title }) => title);
    const presses = nodes
      .filter(isExecute)
      .map(({ title, data }) => `${String(title)} ${JSON.stringify(data)}`);
    expect(new Set(titles).size).toBe(new Set(presses).size);
  });
});

describe('what people type', () => {
  const mark = 'Zq7';
  const typedPlaces = (card: Card): readonly string[] =>
    nodesOf(card.content).flatMap((node) =>
      Object.entries(node)
        .filter(([, value]) => typeof value === 'string' && value.includes(mark))
        .map(([key]) => `${typeof node['type'] === 'string' ? node['type'] : 'data'}.${key}`),
    );

  it('stands only where nothing reads it as Markdown, markup or a template', () => {
    const places = new Set(
      strained
        .filter(({ name }) => name.endsWith('.hostile'))
        .flatMap(({ card }) => {
          const marked = JSON.parse(JSON.stringify(card.content).replaceAll('**b**', mark)) as Node;
          return typedPlaces({ title: card.title, content: marked });
        }),
    );
    expect([...places].sort()).toEqual(['Input.Text.value', 'TextRun.text']);
  });
});
