import { ContentFolder, copyContent } from '../support/content-folder';
import { both, postcard, postcardFile as file } from '../support/postcard';

const day = { id: 'day', type: 'day', label: both('Day') };

let content: ContentFolder;
beforeEach(() => {
  content = copyContent();
  content.write(file, postcard());
});
afterEach(() => content.remove());

describe('a mistake in a field of a kind is named with its place', () => {
  it.each<[string, string, unknown, string]>([
    [
      ...(['a choice without choices', 'fields.1.choices', []] as const),
      'fields[1].choices: must offer at least one choice',
    ],
    [
      ...(['two choices of one id', 'fields.0.choices.1', { id: 'good', label: both('Fine') }] as const),
      'fields[0].choices[1]: "good" is there twice',
    ],
    [
      ...(['a required field out of sight', 'fields.3', { ...day, required: true, aside: true }] as const),
      'fields[3].aside: must not be true for a required field',
    ],
    [
      'a text without a limit',
      'fields.2.limit',
      undefined,
      'fields[2].limit: must say how many characters it takes',
    ],
    ['a line without a limit', 'fields.4.limit', 0, 'fields[4].limit: must say how many characters it takes'],
    [
      'a limit that no card can show',
      'fields.2.limit',
      4001,
      'fields[2].limit: must be at most 4000, so that a card can show it',
    ],
    [
      ...(['an overview without its sentences', 'fields.4.prefill', 'overview'] as const),
      'fields[4].overview: must have the sentences of the prefill',
    ],
    [
      ...([
        'a variant for a choice that is none',
        'fields.3.variants',
        [{ field: 'mood', choices: ['bad'] }],
      ] as const),
      'fields[3].variants[0]: "bad" is not a choice of "mood"',
    ],
    [
      ...(['a choice within none of the other field', 'fields.1.choices.0.of', 'bad'] as const),
      'fields[1].choices[0].of: "sun" must belong to a choice of "within"',
    ],
    [
      ...(['a choice that says not within which', 'fields.1.choices.0.of', undefined] as const),
      'fields[1].choices[0].of: "sun" must belong to a choice of "within"',
    ],
    [
      ...(['a choice within a field that is none', 'fields.1.within', undefined] as const),
      'fields[1].choices[0].of: "sun" must belong to a choice of "within"',
    ],
    [
      ...(['a field asked for a choice that is none', 'fields.2.onlyFor.choices', ['good', 'bad']] as const),
      'fields[2].onlyFor: "bad" is not a choice of "mood"',
    ],
    [
      ...(['a field asked for a field that is none', 'fields.2.onlyFor.field', 'weather'] as const),
      'fields[2].onlyFor: "good" is not a choice of "weather"',
    ],
    [
      ...(['a meaning nobody knows', 'fields.0.choices.0.means', 'fine'] as const),
      'fields[0].choices[0].means: Invalid option: expected one of "on-track"|"blocked"|"paused"',
    ],
  ])('%s', (_, place, value, mistake) => {
    content.spoil(file, place, value);
    expect(content.mistakes()).toEqual([`playbooks/notes/postcard.json: at ${mistake}`]);
  });

  it.each<[string, string, unknown, string]>([
    [
      'workload lines without a limit',
      'fields.3.type',
      'workload-lines',
      'fields[3].limit: must say how many characters it takes',
    ],
  ])('%s, before its consequences', (_, place, value, mistake) => {
    content.spoil(file, place, value);
    expect(content.mistakes()[0]).toBe(`playbooks/notes/postcard.json: at ${mistake}`);
  });
});
