import { mkdirSync, rmSync } from 'node:fs';
import { loadContent } from '../../playbooks/load';
import { ContentFolder, copyContent } from '../support/content-folder';

let content: ContentFolder;
beforeAll(() => {
  content = copyContent({ withWords: true });
});
afterEach(() => content.restore('check/fr', 'check/words', 'check/any/saints.txt'));
afterAll(() => content.remove());

describe('the words of the note check', () => {
  it.each<[what: string, lines: string[], ...mistakes: string[]]>([
    ['a missing purpose', ['for now'], 'line 1: must say in a comment what the list is for'],
    ['an empty entry', ['# Hedges', 'for now', '', 'yet'], 'line 3: must not be empty'],
    ['a space at the end', ['# Hedges', 'for now '], 'line 2: "for now " must not begin or end with a blank'],
    ['an entry twice', ['# Hedges', 'yet', 'now', 'yet'], 'line 4: "yet" is there twice, first in line 2'],
    ['an open bracket', ['# Hedges', 'not (yet'], 'line 2: "not (yet" has a ( without its )'],
    ['a bracket too many', ['# Hedges', 'not yet)'], 'line 2: "not yet)" has a ) without its ('],
    ['an empty bracket', ['# Hedges', 'not ()yet'], 'line 2: "not ()yet" has an empty bracket'],
    [
      'a regular expression',
      ['# Hedges', 'not [a-z]'],
      'line 2: "not [a-z]" has a [ in a place without meaning',
    ],
    ['a ? after nothing', ['# Hedges', '?yet'], 'line 2: "?yet" has a ? in a place without meaning'],
    ['any word', ['# Hedges', '*'], 'line 2: "*" meets any text'],
    ['any two words', ['# Hedges', '* *'], 'line 2: "* *" meets any text'],
    ['an empty entry', ['# Hedges', '(yet)?'], 'line 2: "(yet)?" meets any text'],
    ['an empty alternative', ['# Hedges', 'yet|'], 'line 2: "yet|" meets any text'],
    ['repetition in repetition', ['# Hedges', 'no**'], 'line 2: "no**" must have no * or ? behind a *'],
    [
      'a gap without a number',
      ['# Hedges', 'not … yet'],
      'line 2: "not … yet" needs a number from 1 to 9 behind …',
    ],
    ['a gap at the end', ['# Hedges', 'not …2'], 'line 2: "not …2" needs a blank behind a gap'],
    [
      'gaps without end',
      ['# Hedges', 'not …2 …2 …2 …2 yet'],
      'line 2: "not …2 …2 …2 …2 yet" must have at most 3 gaps (…)',
    ],
    [
      'an unknown list',
      ['# Hedges', 'not {yets}'],
      'line 2: "not {yets}" names the list {yets}, which this language lacks',
    ],
    [
      'a list within itself',
      ['# Hedges', 'not {hedges}'],
      'line 2: "not {hedges}" names the list {hedges}, which leads back to this one',
    ],
    [
      'an entry that is too long',
      ['# Hedges', 'yet '.repeat(60).trim()],
      `line 2: "${'yet '.repeat(60).trim()}" must have at most 200 characters`,
    ],
    [
      'several mistakes at once',
      ['# Hedges', '*', 'not [', 'yet', 'yet'],
      'line 5: "yet" is there twice, first in line 4',
      'line 2: "*" meets any text',
      'line 3: "not [" has a [ in a place without meaning',
    ],
  ])('%s', (_, lines, ...mistakes) => {
    content.write('check/en/hedges.txt', `${lines.join('\n')}\n`);
    expect(content.mistakes()).toEqual(
      mistakes.map((mistake) => `playbooks/check/en/hedges.txt: ${mistake}`),
    );
  });

  it('an unknown list', () => {
    content.write('check/de/hedge.txt', '# Hedges\nvorerst\n');
    expect(content.mistakes()).toEqual([
      'playbooks/check/de/hedge.txt: is no list of words that the note check knows',
    ]);
  });

  it('a language is added by adding its lists', () => {
    mkdirSync(content.path('check/fr'));
    content.write('check/fr/hedges.txt', '# Hedges\npour le moment\n');
    const { checkWords } = loadContent(content.path('.'));
    expect(checkWords['fr']?.hedges?.isIn('Suspendu pour le  moment.')).toBe(true);
    expect(checkWords['fr']?.['given-names']?.has('Anna')).toBe(true);
  });

  it('a folder that is not a language', () => {
    mkdirSync(content.path('check/words'));
    expect(content.mistakes()).toEqual([
      'playbooks/check/words: must be called after a language such as "en", or "any"',
    ]);
  });
});

describe('the syntax of an entry', () => {
  it.each<readonly [entry: string, met: readonly string[], notMet: readonly string[]]>([
    ['for now', ['On hold for  now.', 'FOR NOW'], ['for nowhere', 'before now']],
    ["don't", ['I don’t', "don't"], ['dont']],
    ['block*', ['Blocker!', 'block'], ['roadblock']],
    ['*mangel', ['Personalmangel', 'Mangel'], ['Mangelware']],
    ['licen(c|s)es?', ['licence', 'licenses'], ['licens', 'licensees']],
    ['zur ?zeit', ['zurzeit', 'zur Zeit'], ['zur neuen Zeit']],
    ['version ~', ['Version 16'], ['Version X']],
    ['läuft …3 aus', ['läuft aus', 'läuft Ende Mai ganz aus'], ['läuft eins zwei drei vier aus']],
    ['two …2(!of) calls', ['two long calls'], ['two of many calls']],
    ['yet(! another)', ['not yet'], ['yet another']],
    ['yet(= and)', ['yet and'], ['yet another']],
    ['(<!in )may', ['it may'], ['in May']],
    ['^da', ['Da es fehlt', 'angehalten, da es fehlt', 'kein Termin (da es fehlt'], ['es ist da']],
    ['aktuell$', ['ist aktuell.', 'ist aktuell'], ['ist aktuell offen']],
    ['in {months}', ['in May'], ['in Mayfair', 'in the may']],
  ])('%s', (entry, met, notMet) => {
    content.write('check/en/months.txt', '# Months\nmay\n');
    content.write('check/en/saints.txt', `# Saints\n${entry}\n`);
    rmSync(content.path('check/any/saints.txt'));
    const list = loadContent(content.path('.')).checkWords['en']?.saints;
    expect(met.filter((text) => !list?.isIn(text))).toEqual([]);
    expect(notMet.filter((text) => list?.isIn(text))).toEqual([]);
  });
});

describe('the terms of a choice', () => {
  it.each<readonly [what: string, lines: readonly string[], mistake: string]>([
    ['a term above its weight', ['# Law', 'law', '= 5', 'laws'], 'line 2: must stand below a weight'],
    ['a weight too heavy', ['# Law', '= 6', 'law'], 'line 2: must stand below a weight'],
    [
      'an invalid weight',
      ['# Law', '= 5', 'law', '= much'],
      'line 4: "= much" must be a weight from "= 1" to "= 5"',
    ],
    ['a term twice', ['# Law', '= 5', 'law', '= 4', 'law'], 'line 5: "law" is there twice, first in line 3'],
    ['a term of one letter', ['# Law', '= 5', 'x'], 'line 3: "x" must have at least two letters'],
    ['a gap at the beginning', ['# Law', '= 5', '* law'], 'line 3: "* law" must not begin or end with a gap'],
    [
      'nearly any word',
      ['# Law', '= 5', 'law a*'],
      'line 3: "law a*" must have two letters or more beside a *, and a * only at the ends of a word',
    ],
  ])('%s', (_, lines, mistake) => {
    content.write('notes/terms/en/legal.txt', `${lines.join('\n')}\n`);
    expect(content.mistakes()).toContain(`playbooks/notes/terms/en/legal.txt: ${mistake}`);
  });

  it('of an unknown choice', () => {
    content.write('notes/terms/en/weather.txt', '# Weather\n= 5\nrain\n');
    expect(content.mistakes()).toEqual([
      'playbooks/notes/terms/en/weather.txt: must be called after a choice of a field that tells the status or the kind of concern',
    ]);
  });
});
