import { Card } from '../../cards/render';
import { brokenRules } from './card-rules';

const press = { verb: 'start' };
const button = {
  type: 'Action.Execute',
  title: 'Start',
  verb: 'start',
  data: press,
  fallback: { type: 'Action.Submit', title: 'Start', data: press },
};
const input = {
  type: 'Input.Text',
  id: 'in_note',
  label: 'Note',
  errorMessage: 'Please check this.',
  placeholder: 'Up to 500 characters',
  maxLength: 500,
};

const cardOf = (changed: Readonly<Record<string, unknown>>, title = 'A card'): Card => ({
  title,
  content: { type: 'AdaptiveCard', version: '1.5', speak: 'Told.', fallbackText: 'Told.', ...changed },
});
const withButtons = (...changed: readonly object[]): Card =>
  cardOf({ actions: changed.map((each) => ({ ...button, ...each })) });
const withInputs = (...changed: readonly object[]): Card =>
  cardOf({ body: changed.map((each) => ({ ...input, ...each })) });

it('a valid card breaks no rule', () => {
  expect(brokenRules(cardOf({ body: [input], actions: [button] }))).toEqual([]);
});

it.each<[string, Card]>([
  ['passes the official parser', cardOf({ body: [{ type: 'Input.ChoiceSett' }] })],
  ['leaves with nothing unfilled: ${name}', cardOf({ speak: '${name}.' })],
  ['stays below the size that Teams takes', cardOf({ speak: `${'a'.repeat(30_000)}.` })],
  ['has at most one primary action: Start', withButtons({ style: 'positive' }, { style: 'positive' })],
  ['gives every button a readable press', withButtons({ data: { verb: 'nothing' } })],
  ['gives every button a readable press', withButtons({ fallback: undefined })],
  ['gives every button a readable press', withButtons({ title: 'Go' })],
  ['gives every input a label', withInputs({ label: '' })],
  ['gives every input a label', withInputs({ errorMessage: undefined })],
  ['gives every input a label', withInputs({ id: 'note' })],
  ['gives every input an id of its own: in_note', withInputs({}, {})],
  ['states the limit of every text input', withInputs({ placeholder: 'Up to 501 characters' })],
  ['states the limit of every text input', withInputs({ maxLength: 0 })],
  ['states the limit of every text input', withInputs({ id: 'in_domain' })],
  ['can be told aloud and without cards: speak', cardOf({ speak: 'No end' })],
  ['can be told aloud and without cards: title', cardOf({}, '')],
  [
    'has button titles that differ',
    withButtons(
      {},
      {
        verb: 'open-role',
        data: { verb: 'open-role' },
        fallback: { ...button.fallback, data: { verb: 'open-role' } },
      },
    ),
  ],
])('finds a card that breaks the rule "%s"', (rule, card) => {
  expect(brokenRules(card).filter((broken) => broken.startsWith(rule))).not.toEqual([]);
});
