import { clipped, inert, linesOf, shown } from '../../cards/inert';

it.each([
  ['{{DATE(2020-01-01T00:00:00Z, LONG)}}', '{\u2060{DATE(2020-01-01T00:00:00Z, LONG)}}'],
  ['at {{ time (2020-01-01T00:00:00Z)}}', 'at {\u2060{ time (2020-01-01T00:00:00Z)}}'],
  ['{{name}} and {DATE(x)}', '{{name}} and {DATE(x)}'],
])('%p is shown as it was typed, and carried out by no client', (typed, expected) => {
  expect(shown(typed)).toBe(expected);
  expect(linesOf(typed)).toEqual([{ text: expected }]);
  expect(clipped(typed)).toBe(expected);
});

it.each([
  ['**b** [x](y) <at>z</at> `c` #1 ${v}', '∗∗b∗∗ ［x］(y) ‹at›z‹/at› ˋcˋ ＃1 ＄｛v｝'],
  ['two\nlines', 'two lines'],
  ['AT&T – 50 %', 'AT&T – 50 %'],
])('%p stands in a button as %p', (typed, expected) => {
  expect(inert(typed)).toBe(expected);
});

it('cuts at whole characters', () => {
  expect(inert('👩'.repeat(5), 3)).toBe('👩👩…');
  expect(clipped('👩'.repeat(5), 3)).toBe('👩👩…');
});

it('shows forty lines at most, with nothing left out', () => {
  const lines = linesOf(Array.from({ length: 50 }, (_, index) => `line ${index}`).join('\n'));
  expect(lines).toHaveLength(40);
  expect(lines.at(-1)?.text).toMatch(/^line 39 line 40 .* line 49$/);
});
