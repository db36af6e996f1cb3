import { holdsTag, noteTag, tagFor, whyUntagged, withoutTag } from '../../../src/domain/walk/tag';

it.each([
  ['assistance', '#covid'],
  ['acceleration', '#covid'],
  ['pausing', undefined],
  ['unrelated', undefined],
] as const)('a customer with the reason "%s" gets the tag %p', (reason, tag) => {
  expect(tagFor(reason)).toBe(tag);
});

const tagging = { carriesTag: true };
const untagged = { carriesTag: false };

it.each([
  ['assistance', tagging, '#covid'],
  ['acceleration', tagging, '#covid'],
  ['pausing', tagging, ''],
  ['unrelated', tagging, ''],
  ['assistance', untagged, ''],
  ['pausing', untagged, ''],
] as const)('for "%s" a note of a kind with %p has the tag %p', (reason, kind, tag) => {
  expect(noteTag(kind, reason)).toBe(tag);
});

it.each([
  ['pausing', tagging, 'pausing'],
  ['unrelated', tagging, 'unrelated'],
  ['pausing', untagged, 'pausing'],
  ['unrelated', untagged, 'kind'],
  ['assistance', untagged, 'kind'],
] as const)('for "%s" a note of a kind with %p has none because of: %s', (reason, kind, why) => {
  expect(whyUntagged(kind, reason)).toBe(why);
});

describe('the tag as people type it', () => {
  it.each([
    ['#covid', ''],
    ['#COVID', ''],
    ['#Covid', ''],
    ['#covid19', ''],
    ['#covid-19', ''],
    ['#COVID_19', ''],
    ['Teams is rolled out #covid', 'Teams is rolled out'],
    ['#covid Teams is rolled out', 'Teams is rolled out'],
    ['Teams #covid is rolled out', 'Teams is rolled out'],
    ['Rolled out. #covid, #covid19', 'Rolled out.'],
    ['one\n#covid\ntwo', 'one\n\ntwo'],
    ['#covid#covid', ''],
    ['#covid19#COVID', ''],
    ['fertig #covid.', 'fertig.'],
    ['#covid 19 users moved', '19 users moved'],
  ])('is found in %p, without it: %p', (text, without) => {
    expect(holdsTag(text)).toBe(true);
    expect(withoutTag(text)).toBe(without);
    expect(holdsTag(withoutTag(text))).toBe(false);
  });

  it.each([
    ['##covid', ''],
    ['x#covid', 'x'],
    ['Done (#covid).', 'Done.'],
    ['#covid\u201119', ''],
    ['#covid2019', ''],
  ])('is found in %p with marks around it, without it: %p', (text, without) => {
    expect(holdsTag(text)).toBe(true);
    expect(withoutTag(text)).toBe(without);
  });

  it.each(['#covidsafe', '#covid19safe', '#covid2', '#covidé', '＃covid', '#co\u200bvid'])(
    'would be found by a search in %p, and cannot be removed without guessing',
    (text) => {
      expect(holdsTag(text)).toBe(true);
      expect(withoutTag(text)).toBe(text);
    },
  );

  it.each(['covid', 'COVID-19', '# covid', 'the covid response', '  - indented\n    text', ''])(
    'is not in %p, which stays as it is',
    (text) => {
      expect(holdsTag(text)).toBe(false);
      expect(withoutTag(text)).toBe(text);
    },
  );
});

it.each([
  ...['#\uFE0Fcovid', '#\u034Fcovid', '#co\u3164vid', '#\u{E0100}covid', '#\u0441ovid', '#c\u03BFvid'],
  ...['#COV\u0130D', '#cov\u0131d', '#c\u00F3vid', '\u266Fcovid', '\uFF03COVID'],
])('is found in %p, which looks like it', (text) => {
  expect(holdsTag(`see ${text} here`)).toBe(true);
});
