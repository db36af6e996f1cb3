import fc from 'fast-check';
import { cleanWorkloadLines, readWorkloadLines } from '../../../../src/domain/note/lines/workload-lines';
import { playbook } from '../../../support/makers';

const { workloads } = playbook;
const clean = (text: string): string => cleanWorkloadLines(text, workloads);

describe('a line of a workload', () => {
  it.each([
    ['a code', 'TEAMS: pilot', 'TEAMS: pilot'],
    ['a code in small letters', 'teams: pilot', 'TEAMS: pilot'],
    ['a code and a dash', 'TEAMS – pilot', 'TEAMS: pilot'],
    ['a code and a hyphen without spaces', 'TEAMS-pilot', 'TEAMS: pilot'],
    ['a code in brackets', '[TEAMS] pilot', 'TEAMS: pilot'],
    ['the line of the template', '[EXO]  Exchange Online - Planning', 'EXO: Planning'],
    ['a name', 'Exchange Online: planning', 'EXO: planning'],
    ['a name in capitals', 'SHAREPOINT ONLINE – planning', 'SPO: planning'],
    ['today’s name', 'Microsoft 365 Apps: pilot', 'OPP: pilot'],
    ['a code, and its name again and again', 'TEAMS: Teams - Teams: pilot', 'TEAMS: pilot'],
    ['a bullet', '- TEAMS: pilot', 'TEAMS: pilot'],
    ['another bullet', ' • [OD] OneDrive for Business – planned', 'OD: planned'],
    ['a code that others begin with', 'OLM: reviewing', 'OLM: reviewing'],
    ['the code of everything else', '[CORE] VPN', 'CORE: VPN'],
    ['a text that has a code in it', 'CORE: TEAMS traffic: blocked', 'CORE: TEAMS traffic: blocked'],
    ['a text that has a name in front', 'TEAMS: Teams enablement: done', 'TEAMS: Teams enablement: done'],
    ['a line that continues', 'TEAMS: pilot\n  runs in two schools', 'TEAMS: pilot runs in two schools'],
    ['empty lines between', '\nTEAMS: pilot\n\n\nOD: planned\n', 'TEAMS: pilot\nOD: planned'],
    ['a workload with two lines', 'TEAMS: a\nOD: b\nTeams: c', 'TEAMS: a; c\nOD: b'],
    ['nothing', '', ''],
  ])('is read from %s', (_, typed, cleaned) => {
    expect(clean(typed)).toBe(cleaned);
  });

  it.each([
    ['only words', 'all is fine', 'all is fine'],
    ['words before the first', 'As follows\nTEAMS: pilot', 'As follows'],
    ['an unknown code', 'TEAMS: pilot\nSKYPE: gone', 'SKYPE: gone'],
    ['an unknown code in brackets', 'TEAMS: pilot\n[SKYPE] gone', '[SKYPE] gone'],
    ['only a code', 'TEAMS:', 'TEAMS:'],
    ['a code and its name', '[TEAMS] Teams', '[TEAMS] Teams'],
    ['a code that is the beginning of a word', 'ODD: news', 'ODD: news'],
  ])('cannot be read from %s, and the text stays', (_, typed, unreadable) => {
    expect(readWorkloadLines(typed, workloads).unreadable).toBe(unreadable);
    expect(clean(typed)).toBe(typed);
  });

  it.each(workloads.map(({ code, name }) => [code, name] as const))('is read for %s (%s)', (code, name) => {
    const typed = [
      `${code}: x`,
      `[${code}] x`,
      `[${code}] ${name} – x`,
      ...(name === '' ? [] : [`${name}: x`]),
    ];
    for (const line of typed) expect(clean(line)).toBe(`${code}: x`);
  });
});

it('lines in one form stay as they are, for any typed text', () => {
  const heads = workloads.flatMap(({ code, name }) => [`${code}: `, `[${code}] `, `${name} – `, '- ', '']);
  const line = fc.tuple(
    fc.constantFrom(...heads),
    fc.constantFrom(...workloads.map(({ name }) => `${name}: `), ''),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  fc.assert(
    fc.property(
      fc.array(
        line.map((parts) => parts.join('')),
        { maxLength: 5 },
      ),
      (lines) => {
        const cleaned = clean(lines.join('\n'));
        expect(clean(cleaned)).toBe(cleaned);
      },
    ),
  );
});
