import fc from 'fast-check';
import { cutForSlide, gatherCuts, slideParts } from '../../../../src/domain/values/slide';

it.each([
  ['a text without a cut', 'All of it.', 'All of it.', ''],
  [
    'the example of the guidance',
    'This portion will be fed to the S400 customer slide. ## This portion will not.',
    'This portion will be fed to the S400 customer slide.',
    'This portion will not.',
  ],
  ['two cuts', 'one ## two ## three', 'one', 'two ## three'],
  ['a cut without spaces', 'one##two', 'one', 'two'],
  ['a cut of three', 'one ### two', 'one', '# two'],
  ['a cut in front', '## two', '', 'two'],
  ['a cut at the end', 'one ##', 'one', ''],
  ['lines', 'one\n##\ntwo\nthree', 'one', 'two\nthree'],
  ['a single mark', 'one # two', 'one # two', ''],
  ['nothing', '', '', ''],
])('the slide takes of %s (%p): %p', (_, text, taken, left) => {
  expect(slideParts(text)).toEqual({ taken, left });
});

it.each<[string, readonly string[], readonly string[], string]>([
  ['parts without a cut', ['one', 'two'], ['one', 'two'], ''],
  ['a part that is cut, without the next one', ['one ## more', 'two'], ['one', 'two'], 'more'],
  ['several cuts, one after the other', ['one ## more', 'two ## and more'], ['one', 'two'], 'more and more'],
  ['a part that is cut in front', ['## more', 'two'], ['two'], 'more'],
])('a box keeps for its end %s', (_, parts, taken, left) => {
  expect(gatherCuts(parts)).toEqual({ taken, left });
});

describe('cutting for a slide of 20 characters', () => {
  it.each([
    ['a text that fits', 'It fits.', 'It fits.'],
    ['one of exactly 20', 'x'.repeat(20), 'x'.repeat(20)],
    [
      'one whose part for the slide fits',
      `${'x'.repeat(20)} ## ${'y'.repeat(50)}`,
      `${'x'.repeat(20)} ## ${'y'.repeat(50)}`,
    ],
    ['after a whole sentence', 'One sentence. Another one here.', 'One sentence. ## Another one here.'],
    ['after the last of several', 'One. Two. Three. Four. Five.', 'One. Two. Three. ## Four. Five.'],
    ['at a line break', 'One line of it\nand another one', 'One line of it ## and another one'],
    [
      'after a word where the sentence is short',
      'No. It goes on and on here',
      'No. It goes on and ## on here',
    ],
    ['not within a number', 'Version 2.10 is out for all', 'Version 2.10 is out ## for all'],
    ['after a word of 20', `${'x'.repeat(20)} yes`, `${'x'.repeat(20)} ## yes`],
    ['within a word that is too long', 'x'.repeat(25), `${'x'.repeat(20)} ## ${'x'.repeat(5)}`],
    ['not within an emoji', `${'x'.repeat(19)}💻💻`, `${'x'.repeat(19)} ## 💻💻`],
    ['again where the cut came too late', `${'ab '.repeat(8)}## rest`, 'ab ab ab ab ab ab ab ## ab rest'],
  ])('%s', (_, text, cut) => {
    expect(cutForSlide(text, 20)).toBe(cut);
  });

  const texts = fc
    .array(
      fc.oneof(
        fc.constantFrom('word', 'sentence.', '##', '#', '💻', 'a#', 'x'.repeat(30), '-', 'end!', '…'),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
      ),
      { maxLength: 25 },
    )
    .chain((words) => fc.constantFrom(' ', '\n', '').map((joint) => words.join(joint).trim()));
  const limits = fc.integer({ min: 2, max: 60 });

  /** Returns the text without spaces and without the cut. */
  const said = (text: string): string => {
    const { taken, left } = slideParts(text);
    return (taken + left).replace(/\s/g, '');
  };

  it('loses no text, and the part for the slide fits', () => {
    fc.assert(
      fc.property(texts, limits, (text, limit) => {
        const cut = cutForSlide(text, limit);
        expect(said(cut)).toBe(said(text));
        expect(slideParts(cut).taken.length).toBeLessThanOrEqual(limit);
        expect(cut.isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });

  it('keeps each word whole that fits on the slide', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z.]{1,20}$/), { minLength: 1, maxLength: 40 }), (words) => {
        const cut = cutForSlide(words.join(' '), 20).split(' ');
        expect(cut.filter((word) => word !== '##')).toEqual(words);
      }),
    );
  });

  it('does not change a text that is already cut', () => {
    fc.assert(
      fc.property(texts, limits, (text, limit) => {
        const cut = cutForSlide(text, limit);
        expect(cutForSlide(cut, limit)).toBe(cut);
      }),
    );
  });
});
