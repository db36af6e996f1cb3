import fc from 'fast-check';
import { languages } from '../../../../src/domain/values/language';
import { noteFromJson, noteToJson } from '../../../../src/domain/note/note-json';
import { markdownText, plainText } from '../../../../src/domain/note/note-text';
import { answersTo, tagsInWords, typedTags } from '../../../support/notes/note-arbitraries';
import { everyLayout, noteWith } from '../../../support/note-samples';

const someLanguage = fc.constantFrom(...languages);

/** Removes the Markdown syntax: bold labels, escapes, hard line breaks. */
const unmarked = (markdown: string): string => markdown.replace(/\*\*/g, '').replace(/\\([^])/g, '$1');

/** Returns the lines without their indentation, which differs. */
const lines = (text: string): readonly string[] => text.split('\n').map((line) => line.trimStart());

describe.each(everyLayout)('a note of %s with any text in it', (_, laidOut) => {
  const { kind, layout } = laidOut;
  const notes = fc
    .tuple(answersTo(laidOut, [...typedTags, ...tagsInWords]), someLanguage)
    .map(([answers, language]) => noteWith({ kind, layoutId: layout.id, answers, language }));

  it('is the same after writing and reading JSON, and gives the same JSON again', () => {
    fc.assert(
      fc.property(notes, (note) => {
        const json = noteToJson(note);
        const read = noteFromJson(json);
        expect(read).toEqual(note);
        expect(read && noteToJson(read)).toBe(json);
      }),
    );
  });

  it('says the same in Markdown as in plain text', () => {
    fc.assert(
      fc.property(notes, ({ paragraphs, text }) => {
        expect(text).toBe(plainText(paragraphs));
        expect(lines(unmarked(markdownText(paragraphs)))).toEqual(lines(text));
      }),
    );
  });

  it('has no line that Markdown reads as anything but its own lists', () => {
    fc.assert(
      fc.property(notes, ({ paragraphs }) => {
        const begins = /^ {0,3}(?:#{1,6}(?:\s|$)|>|\||[+*](?:\s|$)|\d+[.)](?:\s|$)|[-=:][-=:\s]*$|~~~|```)/;
        const own = lines(markdownText(paragraphs)).filter((line) => !/^- (?:\*\*|\\\[)/.test(line));
        expect(own.filter((line) => begins.test(line) || line.startsWith('- '))).toEqual([]);
      }),
    );
  });
});
