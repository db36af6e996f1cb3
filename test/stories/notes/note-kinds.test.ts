import { texts } from '../../../locales';
import { languages } from '../../../src/domain/values/language';
import { Role, roles } from '../../../src/domain/values/person';
import { actionsOf } from '../../support/card-driver';
import { Answer, Chat, TestBot, titleOf } from '../../support/chat';
import { expectGolden } from '../../support/golden';
import { kindNamed } from '../../support/makers';
import { beginWalk, draftsOf, enablement, notesOf, summary, told } from '../../support/walks';
import { withTestBot } from '../../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

const { en } = texts;
const write = (kindId: string, language: 'en' | 'de' = 'en'): string =>
  texts[language].noteKinds.write(kindNamed(kindId).short[language]);

/** Returns the kinds of notes that a card offers to write, in its order. */
const offered = ({ card }: Answer): readonly unknown[] =>
  actionsOf(card).flatMap(({ verb, data }) => (verb === 'open-note-form' ? [data['kindId']] : []));

const owed: readonly (readonly [Role, readonly string[]])[] = [
  ['fasttrack-manager', ['engagement-management', 'service-intent', 'overall-status', 'executive-summary']],
  ['fe', ['technical-enablement']],
  ['sme', ['technical-enablement']],
  ['adoption-sme', ['overall-status']],
  ['gmfta', ['technical-enablement']],
  ['mvm', ['technical-enablement']],
  ['fasttrack-architect', ['enterprise-status']],
  ['gateway-manager', ['engagement-management']],
];

describe.each(languages)('the word "note" in %s', (language) => {
  const said = texts[language];
  const word = said.commands.note[0] ?? '';

  it.each(owed)('%s: %j', async (role, kinds) => {
    const chat = await beginWalk(testBot, { language, role });
    const answer = await chat.say(word);
    const [only] = kinds;
    if (kinds.length > 1) {
      expect(titleOf(answer.card)).toBe(said.noteKinds.title);
      expect(offered(answer)).toEqual(kinds);
    } else {
      expect(titleOf(answer.card)).toBe(said.noteForm.title(kindNamed(only ?? '').title[language]));
    }
  });

  it.each(owed)(
    '%s, when the customer pauses: the Entitlement Status first, then %j',
    async (role, kinds) => {
      const chat = await beginWalk(testBot, { language, role, covid: 'pausing' });
      const answer = await chat.say(word);
      expect(titleOf(answer.card)).toBe(said.noteKinds.title);
      expect(offered(answer)).toEqual(['entitlement-status', ...kinds]);
      expect(told(answer)).toContain(said.notices.pausing);
      const [first] = actionsOf(answer.card);
      expect(first).toMatchObject({ title: write('entitlement-status', language), style: 'positive' });
    },
  );

  it('no role: every kind, with the question for the role', async () => {
    const chat = await beginWalk(testBot, { language, role: '' });
    const answer = await chat.say(word);
    expect(told(answer)).toContain(said.noteKinds.noRole);
    expect(offered(answer)).toHaveLength(7);
    const chosen = await chat.press(said.noteKinds.chooseRole);
    expect(titleOf(chosen.card)).toBe(said.role.title);
    const back = await chat.press(said.role.save, { in_role: 'gateway-manager' });
    expect(offered(back)).toEqual(['engagement-management']);
  });
});

it('every role is in the table', () => {
  expect(owed.map(([role]) => role)).toEqual(roles);
});

it('an unknown role is asked with the first customer, and not again', async () => {
  const chat = new Chat(testBot);
  const first = await chat.say('start');
  expect(told(first)).toContain(en.welcome.role);
  await beginWalk(testBot, { role: 'sme' });
  expect(told(await chat.say('start'))).not.toContain(en.welcome.role);
});

it('the chosen role stays when the rest of the form is refused', async () => {
  const chat = new Chat(testBot);
  await chat.say('start');
  const refused = await chat.press(en.intake.save, { in_name: '', in_role: 'mvm' });
  expect(told(refused)).toContain(en.form.fillIn);
  expect((await testBot.stores.people.everythingAbout('tenant-1/partner')).person).toMatchObject({
    role: 'mvm',
  });
});

it('after the last section the next step is the note that the role must write', async () => {
  for (const [role, title] of [
    ['fe', en.noteForm.title('Technical Enablement')],
    ['fasttrack-manager', en.noteKinds.title],
  ] as const) {
    const chat = await beginWalk(testBot, { role, id: role });
    for (const count of [4, 3]) await chat.press(en.section.completeRest(count));
    expect(titleOf((await chat.press(en.section.completeRest(4))).card)).toBe(title);
  }
});

describe('another role, another kind', () => {
  it('a changed role changes the note that is due', async () => {
    const chat = await beginWalk(testBot, { role: 'fe' });
    await chat.say('role');
    await chat.press(en.role.save, { in_role: 'fasttrack-architect' });
    expect(titleOf((await chat.say('note')).card)).toBe(en.noteForm.title('Enterprise Status'));
  });

  it('a kind of another role can be written on purpose, and the form says so', async () => {
    const chat = await beginWalk(testBot, { role: 'fe' });
    await chat.say('note');
    const kinds = await chat.press(en.noteForm.otherKind);
    expect(offered(kinds)).toHaveLength(7);
    expect(told(kinds)).toContain(en.noteKinds.others);
    expect(await draftsOf(testBot)).toEqual([]);
    const form = await chat.press(write('service-intent'));
    expect(told(form)).toContain(en.noteForm.otherRole('FE', ['FastTrack Manager']));
    await chat.press(en.noteForm.preview, {
      ...enablement,
      in_note_services: 'TEAMS',
      in_note_intentText: 'Teams for all by summer',
    });
    const written = await chat.press(en.preview.finish);
    expect(written.texts[0]).toMatch(/^SERVICE: \[TEAMS\] #covid\n/);
    expect(await notesOf(testBot)).toMatchObject([{ kindId: 'service-intent', number: 1 }]);
  });

  it('the text typed into one kind is there when the partner comes back to it', async () => {
    const chat = await beginWalk(testBot, { role: 'fe' });
    await chat.say('note');
    await chat.press(en.noteForm.otherKind, { in_note_summary: 'Half a sentence' });
    await chat.press(write('engagement-management'));
    await chat.press(en.actions.saveAndBack);
    expect(await draftsOf(testBot)).toMatchObject([{ kindId: 'technical-enablement' }]);
    await chat.say('overview');
    expect(told(await chat.say('note'))).toContain('Half a sentence');
  });

  it('"Show other kinds" shows them all, and Back leads back', async () => {
    const chat = await beginWalk(testBot, { role: 'fasttrack-manager' });
    const few = await chat.say('note');
    expect(offered(few)).toHaveLength(4);
    expect(offered(await chat.press(en.noteKinds.showAll))).toHaveLength(7);
    expect(titleOf((await chat.press(en.actions.back)).card)).toBe(
      'Enable the Core Services and Infrastructure',
    );
  });
});

describe.each(languages)('a FastTrack Manager writes an Executive Summary in %s', (language) => {
  const { section, reasons, noteForm, preview, note, overview } = texts[language];

  it('which contains only the workloads that are discussed', async () => {
    const chat = await beginWalk(testBot, { language, role: 'fasttrack-manager' });
    await chat.press(section.save, { in_status_networking: 'blocked' });
    await chat.press(reasons.save, { in_reason_networking: 'VPN is at its limit' });
    await chat.say(texts[language].commands.overview[0] ?? '');
    await chat.press(overview.openSection(language === 'en' ? 'Collaboration' : 'Zusammenarbeit'));
    await chat.press(section.save, {
      in_status_teams: 'in-progress',
      'in_status_mobile-apps': 'not-applicable',
    });
    await chat.press(reasons.save, { 'in_reason_mobile-apps': 'No mobile devices' });
    const form = await chat.press(write('executive-summary', language));
    expect(told(form)).toMatch(/TEAMS: .*\n\s*CORE: /);
    const { in_note_snapshot: _prefilled, ...typed } = summary;
    await chat.press(noteForm.preview, typed);
    const written = await chat.press(preview.finish);
    expect(titleOf(written.card)).toBe(note.title(1, 1));
    const [text = ''] = written.texts;
    expect(text).toMatch(/^EXEC SUMMARY #covid\n/);
    const codes = [...text.matchAll(/^ {3}- \[([A-Z0-9]+)\]/gm)].map(([, code]) => code);
    expect(codes).toEqual(['TEAMS', 'CORE']);
    expectGolden(`transcripts/manager.${language}.txt`, chat.transcript.join('\n'));
  });
});
