import fc from 'fast-check';
import { csvLine, toCsv } from '../../../src/domain/values/csv';

const fullWidth = ['＝', '＋', '－', '＠'];

it.each([
  ['plain words', 'Contoso', 'Contoso'],
  ['nothing', '', ''],
  ['words with spaces between', 'Contoso Schools', 'Contoso Schools'],
  ['a comma', 'Contoso, Schools', '"Contoso, Schools"'],
  ['quotes', 'the "first" group', '"the ""first"" group"'],
  ['only a quote', '"', '""""'],
  ['a line break', 'one\ntwo', '"one\ntwo"'],
  ['a line break of two signs', 'one\r\ntwo', '"one\r\ntwo"'],
  ['spaces at the ends', ' Contoso ', '" Contoso "'],
  [
    'letters of all the world',
    'Müller 日本 \u{1F469}\u200d\u{1F4BB}',
    'Müller 日本 \u{1F469}\u200d\u{1F4BB}',
  ],
  ['a semicolon', 'one;two', 'one;two'],
])('a cell with %s', (_what, text, cell) => {
  expect(csvLine([text])).toBe(`${cell}\r\n`);
});

it.each([
  ['an equals sign', '=1+1', "'=1+1"],
  ['a plus', '+49 30 1', "'+49 30 1"],
  ['a minus', '- ask again', "'- ask again"],
  ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
  ['a sign after blanks', '  =1+1', "'  =1+1"],
  ['a sign after a no-break space', '\u00a0=1+1', "'\u00a0=1+1"],
  ['a sign after a wide blank', '\u3000=1+1', "'\u3000=1+1"],
  ['a sign after a line break', '\n=1+1', `"'\n'=1+1"`],
  ['a tab', '\t1', "'\t1"],
  ['a carriage return', '\r1', `"'\r1"`],
  ['a line feed', '\n1', `"'\n1"`],
  ...fullWidth.map((sign) => [`a full-width ${sign}`, `${sign}1`, `'${sign}1`]),
  ['a sign before a comma', '=HYPERLINK("a","b")', `"'=HYPERLINK(""a"",""b"")"`],
])('a cell that begins with %s is not a formula', (_what, text, cell) => {
  expect(csvLine([text])).toBe(`${cell}\r\n`);
});

it.each([
  ['a semicolon', 'Contoso;=1+1', "Contoso;'=1+1"],
  ['a semicolon and blanks', 'Contoso; =1+1', "Contoso; '=1+1"],
  ['a semicolon and quotes', 'Contoso;"=1+1', `"Contoso;""'=1+1"`],
  ['each semicolon', '1;-1;+1', "1;'-1;'+1"],
  ['a tab', 'Contoso\t=1+1', "Contoso\t'=1+1"],
  ['a line break', 'Contoso\n=1+1', `"Contoso\n'=1+1"`],
  ['a line break of two signs', 'Contoso\r\n@SUM(A1)', `"Contoso\r\n'@SUM(A1)"`],
  ...fullWidth.map((sign) => [`a semicolon and a full-width ${sign}`, `a;${sign}1`, `a;'${sign}1`]),
])('a cell with a sign after %s is not a formula when a spreadsheet separates there', (_what, text, cell) => {
  expect(csvLine([text])).toBe(`${cell}\r\n`);
});

it.each(['1+1', 'one;two', 'a=b', 'Contoso - Schools', 'info@contoso.com', "'=1"])(
  '%p is not a formula and stays',
  (text) => {
    expect(csvLine([text])).toBe(`${text}\r\n`);
  },
);

it('a table begins with a byte order mark, and each row ends with CR and LF', () => {
  expect(
    toCsv([
      ['Customer', 'Status'],
      ['Contoso', ''],
    ]),
  ).toBe('\ufeffCustomer,Status\r\nContoso,\r\n');
  expect(toCsv([])).toBe('\ufeff');
});

/** Reads the rows of a text as RFC 4180 says. */
function readCsv(text: string): readonly (readonly string[])[] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [];
  let row: string[] = [];
  field.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  while (field.lastIndex < text.length) {
    const [, quoted, plain, end] = field.exec(text) ?? [];
    if (end === undefined) throw new Error(`this is no CSV: ${text}`);
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const scraps = [
  '=',
  '+',
  '-',
  '@',
  '"',
  ',',
  ';',
  '\r',
  '\n',
  '\r\n',
  '\t',
  ' ',
  "'",
  '\ufeff',
  ...fullWidth,
];
const cells = fc
  .array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'grapheme', maxLength: 5 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

/**
 * Returns true when a spreadsheet would find a formula in a cell, also if it separates at semicolons, tabs
 * or line breaks.
 */
function holdsFormula(text: string): boolean {
  const [, ...behind] = text.split(/[;\t\r\n]/);
  return (
    /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) || behind.some((part) => /^[\s"]*[=+\-@＝＋－＠]/.test(part))
  );
}

const rowsOfCells = fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { maxLength: 5 });

it('any text is read back as it was except for apostrophes, and contains no formula', () => {
  const plain = (rows: readonly (readonly string[])[]) =>
    rows.map((texts) => texts.map((text) => text.replaceAll("'", '')));
  fc.assert(
    fc.property(rowsOfCells, (rows) => {
      const read = readCsv(toCsv(rows));
      expect(plain(read)).toEqual(plain(rows));
      expect(read.flat().filter(holdsFormula)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('a text without a formula is read back as it was', () => {
  fc.assert(
    fc.property(rowsOfCells, (rows) => {
      const harmless = rows.map((texts) => texts.map((text) => (holdsFormula(text) ? '' : text)));
      expect(readCsv(toCsv(harmless))).toEqual(harmless);
    }),
    { numRuns: 500 },
  );
});
