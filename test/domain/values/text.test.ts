import fc from 'fast-check';
import { cleanLine, cleanText, lengthOf, searchable } from '../../../src/domain/values/text';

describe('cleaning a text', () => {
  it.each([
    ['spaces at the ends are removed', '  Contoso \n', 'Contoso'],
    ['a text of spaces is empty', ' \t\r\n\u00a0 ', ''],
    ['Windows line breaks become \\n', 'one\r\ntwo', 'one\ntwo'],
    ['old Mac line breaks become \\n', 'one\rtwo', 'one\ntwo'],
    ['Unicode line breaks become \\n', 'one\u2028two\u2029three', 'one\ntwo\nthree'],
    ['an empty line between stays', 'one\n\ntwo', 'one\n\ntwo'],
    ['a tab becomes a space', 'one\ttwo', 'one two'],
    ['NUL and bell go', 'a\u0000b\u0007c', 'abc'],
    ['escape sequences lose their escape', '\u001b[31mred', '[31mred'],
    ['DEL and C1 controls go', 'a\u007fb\u0085c\u009fd', 'abcd'],
    ['a direction override goes', 'invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['direction isolates and embeddings go', '\u2066a\u2067b\u2068c\u2069\u202ad\u202be\u202c', 'abcde'],
    ['a byte order mark goes', '\ufeffContoso', 'Contoso'],
    ['Hebrew and Arabic letters stay', 'קונטוסו كونتوسو', 'קונטוסו كونتوسو'],
    ['the gentle direction marks stay', 'a\u200eb\u200fc\u061cd', 'a\u200eb\u200fc\u061cd'],
    ['an emoji stays whole, joiners too', '👩‍💻 done 🇩🇪', '👩‍💻 done 🇩🇪'],
    ['accents without a letter stay', 'Cafe\u0301', 'Cafe\u0301'],
    ['a lone high surrogate is replaced', 'a\ud83db', 'a\ufffdb'],
    ['a lone low surrogate is replaced', 'a\udcbbb', 'a\ufffdb'],
  ])('%s', (_, typed, cleaned) => {
    expect(cleanText(typed)).toBe(cleaned);
  });

  it('a clean text stays the same, for any typed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const cleaned = cleanText(typed);
        expect(cleanText(cleaned)).toBe(cleaned);
        expect(cleanLine(cleanLine(typed))).toBe(cleanLine(typed));
      }),
    );
  });

  it('leaves no character that can be stored but not shown, for any typed text', () => {
    const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;
    const codeUnits = fc
      .array(fc.integer({ min: 0, max: 0xffff }))
      .map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(codeUnits, (typed) => {
        expect(cleanText(typed)).not.toMatch(hidden);
        expect(cleanText(typed).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('cleaning a line', () => {
  it.each([
    ['line breaks become a space', 'one\r\ntwo', 'one two'],
    ['spaces in a row become one', 'one \u00a0 \t two', 'one two'],
    ['an empty line between becomes one space', 'one\n\n\ntwo', 'one two'],
  ])('%s', (_, typed, cleaned) => {
    expect(cleanLine(typed)).toBe(cleaned);
  });
});

describe('counting characters', () => {
  it.each([
    ['Contoso', 7],
    ['Müller', 6],
    ['日本', 2],
    ['💻', 2],
    ['', 0],
  ])('%p counts %i, as the limit of a web form does', (text, length) => {
    expect(lengthOf(text)).toBe(length);
  });
});

describe('searching', () => {
  it.each([
    ['CONTOSO', 'contoso'],
    [' Contoso  GmbH ', 'contoso gmbh'],
    ['Škoda', 'skoda'],
    ['Ｃontoso', 'contoso'],
    ['Müller', 'muller'],
    ['Mu\u0308ller', 'muller'],
  ])('%p is found as %p', (name, found) => {
    expect(searchable(name)).toBe(found);
  });
});
