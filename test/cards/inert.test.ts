import { clipped, inert, linesOf, shown } from '../../cards/inert';

it.each([
  ['{{DATE(2020-01-01T00:00:00Z, LONG)}}', '{\u2060{DATE(2020-01-01T00:00:00Z, LONG)}}'],
  ['at {{ time (2020-01-01T00:00:00Z)}}', 'at {\u2060{ time (2020-01-01T00:00:00Z)}}'],
  ['{{name}} and {DATE(x)}', '{{name}} and {DATE(x)}'],
])('%p is shown as typed, and no client evaluates it', (typed, expected) => {
  expect(shown(typed)).toBe(expected);
  expect(linesOf(typed)).toEqual([{ text: expected }]);
  expect(clipped(typed)).toBe(expected);
});

it.each([
  ['**b** [x](y) <at>z</at> `c` #1 ${v}', '∗∗b∗∗ ［x］(y) ‹at›z‹/at› ˋcˋ ＃1 ＄｛v｝'],
  ['two\nlines', 'two lines'],
  ['AT&T – 50 %', 'AT&T – 50 %'],
])('%p becomes %p in a button title', (typed, expected) => {
  expect(inert(typed)).toBe(expected);
});

it('cuts only between whole characters', () => {
  expect(inert('👩'.repeat(5), 3)).toBe('👩👩…');
  expect(clipped('👩'.repeat(5), 3)).toBe('👩👩…');
});

it('shows at most forty lines and leaves out no text', () => {
  const lines = linesOf(Array.from({ length: 50 }, (_, index) => `line ${index}`).join('\n'));
  expect(lines).toHaveLength(40);
  expect(lines.at(-1)?.text).toMatch(/^line 39 line 40 .* line 49$/);
});
