import { findingsOf } from '../../domain/check/findings';

test.each([
  'a ',
  '.',
  'A',
  '1 ',
  '+1-',
  'Aa Bb ',
  'spoke with ',
  'not ',
  'for now ',
  ' ',
  '\n',
  'um a ',
  'x@',
  'a.b-',
  '- ',
  'We will ',
  'wir prüfen nicht ',
  '(',
  'Frank ',
  'Herr von ',
  'Anna-',
  'fehlt ',
  'is the team of it ',
  '1.000 ',
  'insight id ',
  'tbd ',
  'läuft der ',
  'Outlook kann ',
  'no yet ',
  "n't ",
])(
  'the check of a text four times as long of %j takes about four times as long, and not sixteen times',
  (piece) => {
    const read = (length: number): number => {
      const long = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      const times = Array.from({ length: 3 }, () => {
        const before = performance.now();
        findingsOf({ kind: 'enterprise-status', answers: { risks: long } });
        findingsOf({ kind: 'technical-enablement', answers: { summary: long, concerns: long } });
        return performance.now() - before;
      });
      return Math.min(...times);
    };
    read(1_000);
    // Other work of the machine may disturb one comparison, but not all of them.
    let ratio = Infinity;
    for (let tries = 0; ratio >= 11 && tries < 6; tries += 1) {
      ratio = Math.min(ratio, read(8_000) / Math.max(1, read(2_000)));
    }
    expect(ratio).toBeLessThan(11);
  },
);
