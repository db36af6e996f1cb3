import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Voice } from '../../cards/frame';
import { Card } from '../../cards/render';
import { texts } from '../../locales';
import { languages } from '../../src/domain/values/language';
import { expectGolden } from '../support/golden';
import { adminStates, strainedAdminStates } from './admin-states';
import { cardJson, everyText, withoutTexts } from './card-golden';
import { brokenRules, nodesOf } from './card-rules';
import { cardStates, strainedStates } from './card-states';
import { draftStates } from './draft-states';
import { letterStates, strainedLetterStates } from './letter-states';
import { readerStates, strainedReaderStates } from './reader-states';

const inEachLanguage = (render: (voice: Voice) => Card) =>
  languages.map((language) => ({ language, card: render({ language, texts: texts[language] }) }));

const every = (states: Readonly<Record<string, (voice: Voice) => Card>>) =>
  Object.entries(states).map(([name, render]) => ({ name, cards: inEachLanguage(render) }));

const kept = every({ ...cardStates, ...draftStates, ...letterStates, ...readerStates, ...adminStates });
const strained = every({
  ...strainedStates,
  ...strainedLetterStates,
  ...strainedReaderStates,
  ...strainedAdminStates,
});

describe.each([...kept, ...strained])('$name', ({ cards }) => {
  it('breaks no card rule in any language', () => {
    expect(
      cards.flatMap(({ language, card }) => brokenRules(card).map((broken) => `${language} ${broken}`)),
    ).toEqual([]);
  });

  it('differs between the languages only in its texts', () => {
    const [first, ...others] = cards.map(({ language, card }) => withoutTexts(card.content, language));
    for (const other of others) expect(other).toEqual(first);
  });
});

describe.each(kept)('$name', ({ name, cards }) => {
  it('matches its golden files', () => {
    for (const { language, card } of cards) {
      expectGolden(`cards/${name}.${language}.txt`, everyText(card.content));
      if (language === 'en') expectGolden(`cards/${name}.json`, `${cardJson(card.content)}\n`);
    }
  });
});

it('every golden file belongs to a card', () => {
  const files = kept.flatMap(({ name }) => [
    `${name}.json`,
    ...languages.map((each) => `${name}.${each}.txt`),
  ]);
  expect(readdirSync(join(__dirname, '../golden/cards')).sort()).toEqual(files.sort());
});

it('every card has a state that is looked at', () => {
  const templates = readdirSync(join(__dirname, '../../cards'), {
    recursive: true,
    encoding: 'utf8',
  }).flatMap((path) => /([a-z-]+)-card\.template\.json$/.exec(path)?.[1] ?? []);
  const shown = new Set(kept.map(({ name }) => name.split('.')[0] ?? ''));
  expect([...shown].sort()).toEqual(templates.sort());
});

describe('typed text', () => {
  const mark = 'Zq7';
  const typedPlaces = (card: unknown): readonly string[] =>
    nodesOf(card).flatMap((node) =>
      Object.entries(node)
        .filter(([, value]) => typeof value === 'string' && value.includes(mark))
        .map(([key]) => `${typeof node['type'] === 'string' ? node['type'] : 'data'}.${key}`),
    );

  it('is only in places that are not read as Markdown, markup or a template', () => {
    const places = new Set(
      strained
        .filter(({ name }) => name.endsWith('.hostile'))
        .flatMap(({ cards }) => cards)
        .flatMap(({ card }) => {
          const marked = JSON.parse(JSON.stringify(card.content).replaceAll('**b**', mark)) as unknown;
          return typedPlaces(marked);
        }),
    );
    expect([...places].sort()).toEqual(['Input.Text.value', 'TextRun.text']);
  });
});
