import { texts } from '../../../locales';
import { Language, languages } from '../../../src/domain/values/language';
import { Chat, TestBot, titleOf, valuesOf } from '../../support/chat';
import { expectGolden } from '../../support/golden';
import { kindNamed } from '../../support/makers';
import { beginWalk, draftsOf, enterprise, notesOf, told } from '../../support/walks';
import { withTestBot } from '../../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

const kind = kindNamed('enterprise-status');
const label = (fieldId: string, language: Language): string => {
  const field = kind.fields.find(({ id }) => id === fieldId);
  return (field?.label[language] ?? '').replace(/ \([^)]*\)$/, '');
};

/** The text for leadership, 600 characters long; FTOP suggests at most 512 for the slide. */
const awareness = [
  'The board decides about split tunnelling in May, after the finance committee has met.',
  'Until then no more than 2,000 people can work from home at the same time.',
  'The account team prepares a meeting with the head of IT and asks for a technical sponsor.',
  'Two other universities of the state wait for the outcome and will follow this customer.',
  'The competitor offers free licences for one school year, which the board knows.',
  'A public statement about remote teaching is planned for the end of the term in June.',
  'The press office knows of it and asks for a draft in both languages by the end of the month, too.',
].join(' ');

describe.each(languages)('a FastTrack Architect in %s', (language) => {
  const said = texts[language];
  const { noteForm, preview, note, problem, day, sharedBox } = said;
  const word = (name: 'note' | 'overview'): string => said.commands[name][0] ?? '';

  async function atForm(): Promise<Chat> {
    const chat = await beginWalk(testBot, { language, role: 'fasttrack-architect' });
    await chat.say(word('note'));
    return chat;
  }

  it('writes an Enterprise Status with a long Awareness, cut by one press', async () => {
    const chat = await atForm();
    expect(valuesOf(chat.card)).toMatchObject({ in_note_nextUpdate: '2026-04-20', in_note_status: 'green' });

    const cut = noteForm.cut(label('awareness', language));
    const long = await chat.press(noteForm.save, { ...enterprise, in_note_awareness: awareness });
    expect(told(long)).toContain(cut);
    const short = await chat.press(cut);
    expect(told(short)).not.toContain(`(${cut})`);
    const [taken = '', left = ''] = (valuesOf(short.card)['in_note_awareness'] ?? '').split(' ## ');
    expect([awareness.length, taken.length]).toEqual([600, 502]);
    expect(`${taken} ${left}`).toBe(awareness);
    expect(valuesOf(short.card)).toMatchObject(enterprise);

    await chat.press(noteForm.preview);
    const written = await chat.press(preview.finish);
    expect(titleOf(written.card)).toBe(note.title(1, 1));
    expect(written.texts[0]).toContain(`${taken} ## ${left}`);
    expectGolden(`transcripts/architect.${language}.txt`, chat.transcript.join('\n'));
  });

  it('reads the last allowed day when the next update is too late, and no typed text is lost', async () => {
    const chat = await atForm();
    const typed = { ...enterprise, in_note_nextUpdate: '2026-04-28' };
    const refused = await chat.press(noteForm.preview, typed);
    expect(told(refused)).toContain(problem({ code: 'too-late', latest: '2026-04-27', days: 21 }));
    expect(told(refused)).toContain(day('2026-04-27'));
    expect(valuesOf(refused.card)).toMatchObject(typed);
    const right = await chat.press(noteForm.preview, { in_note_nextUpdate: '2026-04-27' });
    expect(titleOf(right.card)).toBe(preview.title(said.finalities.update));
  });

  it('reads three weeks later that the next update is overdue, until it is written', async () => {
    const chat = await atForm();
    await chat.press(noteForm.preview, enterprise);
    await chat.press(preview.finish);
    const overdue = said.standing(
      { standing: 'overdue', on: '2026-04-21', kindId: kind.id },
      kind.title[language],
    );
    for (const [at, late] of [
      ['2026-04-20', false],
      ['2026-04-21', true],
      ['2026-04-27', true],
    ] as const) {
      testBot.now = new Date(`${at}T09:30:00.000Z`);
      expect([at, told(await chat.say(word('overview'))).includes(overdue)]).toEqual([at, late]);
    }
    const form = await chat.press(said.overview.writeNote);
    expect(valuesOf(form.card)).toMatchObject({ in_note_nextUpdate: '2026-05-11', in_note_topic: '' });
    await chat.press(noteForm.preview, enterprise);
    await chat.press(preview.finish);
    expect(told(await chat.say(word('overview')))).not.toContain(overdue);
  });

  it('reads by how much the text with its tag exceeds FTOP’s box, and sees the characters used', async () => {
    const chat = await atForm();
    const typed = { ...enterprise, in_note_description: 'x'.repeat(200) };
    const refused = await chat.press(noteForm.preview, typed);
    const length = { en: 277, de: 281 }[language];
    const box = { en: 'EXEC SUMMARY', de: 'EXEC SUMMARY' };
    expect(told(refused)).toContain(
      problem({ code: 'box-too-long', limit: 255, length, withTag: true, box }),
    );
    expect(told(refused)).toContain(`⚠ ${sharedBox.used(length, 255, box.en, true)}`);
    expect(valuesOf(refused.card)).toMatchObject(typed);
  });
});

describe('an Enterprise Status that turns from Yellow to Green', () => {
  const { section, reasons, item, noteForm, preview, note, problem, sharedBox } = texts.en;
  const firewall =
    'The firewall team keeps all traffic on the VPN. It has no capacity for a change before May.';

  it('asks for what is in the way, and a fortnight later for what moved on', async () => {
    const chat = await beginWalk(testBot, { role: 'fasttrack-architect' });
    await chat.press(section.save, { in_status_networking: 'blocked' });
    await chat.press(reasons.save, { in_reason_networking: firewall });
    const yellow = await chat.say('note');
    expect(valuesOf(yellow.card)).toMatchObject({
      in_note_status: 'yellow',
      in_note_topic: 'Network and VPN',
      in_note_description: firewall,
      in_note_impact: '',
      in_note_overview: 'The education customer accelerates its deployment plans because of COVID-19.',
      in_note_activities: expect.stringContaining(`Network and VPN – blocked: ${firewall}`) as string,
    });
    const used = 'Network and VPN – '.length + firewall.length + ' #covid'.length;
    expect(told(yellow)).toContain(sharedBox.used(used, 255, 'EXEC SUMMARY', true));

    const action = `Bring both teams together. ${'The plan is ready. '.repeat(6).trim()}`;
    const typed = { in_note_reason: 'over-50k', in_note_impact: 'Calls break up.', in_note_action: action };
    const refused = await chat.press(noteForm.preview, { ...typed, in_note_impact: '' });
    expect(told(refused)).toContain(problem({ code: 'required' }));
    const tooLong = await chat.press(noteForm.preview, { in_note_impact: typed.in_note_impact });
    expect(told(tooLong)).toContain('EXEC SUMMARY is 34 characters too long');
    expect(valuesOf(tooLong.card)).toMatchObject({ ...typed, in_note_description: firewall });
    const moved = await chat.press(sharedBox.moveRest('O365 deployment status'));
    const shorter = valuesOf(moved.card);
    expect(shorter['in_note_overview']).toMatch(/COVID-19\.\n(?:The plan is ready\. ?)+$/);
    expect(`${shorter['in_note_action']} ${shorter['in_note_overview']?.split('\n')[1]}`).toBe(action);
    await chat.press(noteForm.preview);
    await chat.press(preview.finish);

    testBot.now = new Date('2026-04-20T09:30:00.000Z');
    await chat.say('1.3');
    await chat.press(item.save, {
      in_status: 'done',
      in_note: 'Teams traffic leaves the VPN.',
      in_blocker: '',
    });
    const green = await chat.say('note');
    expect(valuesOf(green.card)).toMatchObject({
      in_note_status: 'green',
      in_note_topic: 'Network and VPN',
      in_note_description: 'Teams traffic leaves the VPN.',
      in_note_impact: '',
    });
    expect(told(green)).toContain('Exec Summary: progress');
    const previewed = await chat.press(noteForm.preview, {
      ...{ in_note_reason: 'over-50k', in_note_impact: '', in_note_action: 'Invite all teachers' },
    });
    expect(titleOf(previewed.card)).toBe(preview.title(texts.en.finalities.update));
    const written = await chat.press(preview.finish);
    expect(titleOf(written.card)).toBe(note.title(2, 1));
    expect(written.texts[0]).toContain(
      'EXEC SUMMARY: Network and VPN – Teams traffic leaves the VPN. Action: Invite all teachers #covid',
    );
  });
});

describe('a correction of an Enterprise Status', () => {
  const { noteForm, preview, note, problem } = texts.en;

  it('counts the 21 days from the day of the note', async () => {
    const chat = await beginWalk(testBot, { role: 'fasttrack-architect' });
    await chat.say('note');
    await chat.press(noteForm.preview, enterprise);
    await chat.press(preview.finish);
    testBot.now = new Date('2026-04-13T09:30:00.000Z');
    await chat.press(note.correct);
    const refused = await chat.press(noteForm.preview, { in_note_nextUpdate: '2026-05-01' });
    expect(told(refused)).toContain(problem({ code: 'too-late', latest: '2026-04-27', days: 21 }));
    await chat.press(noteForm.preview, { in_note_nextUpdate: '2026-04-27' });
    await chat.press(preview.finish);
    expect(await notesOf(testBot)).toMatchObject([
      { version: 1, answers: { nextUpdate: '2026-04-20' } },
      { version: 2, answers: { nextUpdate: '2026-04-27' } },
    ]);
    expect(await draftsOf(testBot)).toEqual([]);
  });
});
