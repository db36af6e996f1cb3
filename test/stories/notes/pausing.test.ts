import { texts } from '../../../locales';
import { languages } from '../../../src/domain/values/language';
import { actionsOf } from '../../support/card-driver';
import { Chat, TestBot, titleOf, valuesOf } from '../../support/chat';
import { expectGolden } from '../../support/golden';
import { kindNamed } from '../../support/makers';
import {
  beginWalk,
  draftsOf,
  enablement,
  entitlement,
  entitlementChoice,
  notesOf,
  told,
} from '../../support/walks';
import { withTestBot } from '../../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

const customer = async () => {
  const { engagements } = await testBot.stores.people.everythingAbout('tenant-1/partner');
  return engagements[0]?.customer;
};

describe.each(languages)('a customer who pauses, in %s', (language) => {
  const said = texts[language];
  const { section, reasons, noteKinds, noteForm, preview, note, parts, problem } = said;
  const write = noteKinds.write(kindNamed('entitlement-status').short[language]);
  const infrastructure = kindNamed('entitlement-status')
    .fields.flatMap(({ choices }) => choices)
    .find(({ id }) => id === 'infrastructure');
  const word = said.commands.note[0] ?? '';
  const blocked = entitlementChoice(language, 'l1', 'blocked');

  /** Begins a walk with an item that a VPN blocks, and opens the form of the Entitlement Status. */
  async function atForm(): Promise<Chat> {
    const chat = await beginWalk(testBot, { language, covid: 'pausing' });
    await chat.press(section.save, { in_status_networking: 'blocked' });
    const blocker = language === 'en' ? 'The VPN hardware is at its limit' : 'Die VPN-Hardware ist am Limit';
    await chat.press(reasons.save, { in_reason_networking: blocker });
    await chat.say(word);
    await chat.press(write);
    return chat;
  }

  it('gets an Entitlement Status, with what the walk suggests, and no tag anywhere', async () => {
    const chat = await atForm();
    expect(told({ card: chat.card, texts: [], by: 'none' })).toContain(noteForm.suggested);
    const taken = await chat.press(noteForm.take(1));
    expect(valuesOf(taken.card)).toMatchObject({ in_note_l2: 'infrastructure' });
    expect(actionsOf(taken.card).map(({ title }) => title)).toContain(`✓ ${blocked}`);

    const { in_note_l2: _taken, in_note_statusText: _prefilled, ...typed } = entitlement;
    await chat.press(noteForm.preview, typed);
    const written = await chat.press(preview.finish);
    expect(written.texts.join()).toContain(infrastructure?.label[language]);
    const shown = [written, await chat.press(note.openParts), await chat.press(parts.send)];
    expectGolden(`transcripts/pausing.${language}.txt`, chat.transcript.join('\n'));
    shown.push(
      await chat.press(parts.back),
      await chat.press(note.sendMarkdown),
      await chat.press(note.sendJson),
    );
    expect(shown.map(told).join('\n')).not.toMatch(/#covid/i);
    expect(await notesOf(testBot)).toMatchObject([{ kindId: 'entitlement-status', tag: '' }]);
  });

  it('refuses #COVID19 in a text with the reason, and keeps the text for the partner to change', async () => {
    const chat = await atForm();
    const statusText = 'VPN is blocked #COVID19';
    await chat.press(blocked);
    const refused = await chat.press(noteForm.preview, { ...entitlement, in_note_statusText: statusText });
    expect(told(refused)).toContain(problem({ code: 'tag-not-allowed', why: 'pausing' }));
    expect(valuesOf(refused.card)).toMatchObject({ ...entitlement, in_note_statusText: statusText });
    const right = await chat.press(noteForm.preview, { in_note_statusText: entitlement.in_note_statusText });
    expect(titleOf(right.card)).toBe(preview.title(said.finalities.update));
  });

  it('gets another kind without the tag, and its preview offers the Entitlement Status instead', async () => {
    const chat = await beginWalk(testBot, { language, covid: 'pausing' });
    await chat.say(word);
    await chat.press(noteKinds.write(kindNamed('technical-enablement').short[language]));
    const seen = await chat.press(noteForm.preview, enablement);
    expect(told(seen)).toContain(said.notices.pausing);
    await chat.press(preview.change);
    const refused = await chat.press(noteForm.preview, { in_note_summary: 'They stop #COVID19' });
    expect(told(refused)).toContain(problem({ code: 'tag-not-allowed', why: 'pausing' }));
    await chat.press(noteForm.preview, { in_note_summary: 'They stop' });
    const instead = await chat.press(said.pausing.write);
    expect(titleOf(instead.card)).toBe(said.services.title);
    expect(await draftsOf(testBot)).toMatchObject([{ kindId: 'technical-enablement' }]);
  });
});

describe.each(languages)(
  'a note that says "Paused" although the customer asked for help, in %s',
  (language) => {
    const { noteForm, preview, pause, commands, notices } = texts[language];
    const typed = { ...enablement, in_note_status: 'paused' };

    async function atQuestion(): Promise<Chat> {
      const chat = await beginWalk(testBot, { language });
      await chat.say(commands.note[0] ?? '');
      const asked = await chat.press(noteForm.preview, typed);
      expect(titleOf(asked.card)).toBe(pause.title);
      return chat;
    }

    it('asks, and "pauses" removes the tag for this customer and says so', async () => {
      const chat = await atQuestion();
      const seen = await chat.press(pause.pauses);
      expect(told(seen)).toContain(notices.pausing);
      const written = await chat.press(preview.finish);
      expect(written.texts.join()).not.toMatch(/#covid/i);
      expect(await customer()).toMatchObject({ covid: 'pausing' });
    });

    it('asks, and "only this step waits" keeps the tag and the reason', async () => {
      const chat = await atQuestion();
      const seen = await chat.press(pause.goesOn);
      expect(told(seen)).toContain('#covid');
      expect((await chat.press(preview.finish)).texts[0]).toContain('[CORE] #covid\n');
      expect(await customer()).toMatchObject({ covid: 'acceleration' });
    });

    it.each(['pauses', 'goesOn'] as const)('asks only once: %s, then more is written', async (answer) => {
      const chat = await atQuestion();
      await chat.press(pause[answer]);
      await chat.press(preview.change);
      const again = await chat.press(noteForm.preview, {
        in_note_statusText: 'until the firewall is replaced',
      });
      expect(titleOf(again.card)).not.toBe(pause.title);
      expect(actionsOf(again.card).map(({ title }) => title)).toContain(preview.finish);
    });

    it('"Change status" leads back to the form, and a walk that goes on gets no question', async () => {
      const chat = await atQuestion();
      const form = await chat.press(pause.change);
      expect(valuesOf(form.card)).toMatchObject(typed);
      await chat.press(noteForm.preview, { in_note_status: 'on-track' });
      expect((await chat.press(preview.finish)).texts[0]).toContain('#covid');
    });
  },
);

describe('the question about a pause cannot be avoided', () => {
  const { noteForm, preview, pause, intake, overview } = texts.en;

  it('"Finish" on an old preview asks too', async () => {
    const chat = await beginWalk(testBot);
    await chat.say('note');
    const old = (await chat.press(noteForm.preview, { ...enablement, in_note_status: 'on-track' })).card;
    await chat.press(preview.change);
    await chat.press(noteForm.save, { in_note_status: 'paused' });
    const asked = await chat.pressOn(old, preview.finish);
    expect(titleOf(asked.card)).toBe(pause.title);
    expect(asked.texts).toEqual([]);
    expect(await notesOf(testBot)).toEqual([]);
    await chat.press(pause.pauses);
    const late = await chat.pressOn(old, preview.finish);
    expect(told(late)).toContain(preview.moved);
    expect(await notesOf(testBot)).toEqual([]);
  });

  it('the answers on an old card do not change a later answer', async () => {
    const chat = await beginWalk(testBot);
    await chat.say('note');
    const question = (await chat.press(noteForm.preview, { ...enablement, in_note_status: 'paused' })).card;
    await chat.press(pause.goesOn);
    await chat.pressOn(question, pause.pauses);
    expect(await customer()).toMatchObject({ covid: 'acceleration' });
    await chat.press(preview.finish);
    expect(titleOf((await chat.pressOn(question, pause.pauses)).card)).toBe(texts.en.note.title(1, 1));
    expect(await customer()).toMatchObject({ covid: 'acceleration' });
    expect(await notesOf(testBot)).toMatchObject([{ tag: '#covid' }]);
  });

  it('it comes again for a customer who goes on after all', async () => {
    const chat = await beginWalk(testBot);
    await chat.say('note');
    await chat.press(noteForm.preview, { ...enablement, in_note_status: 'paused' });
    const seen = (await chat.press(pause.pauses)).card;
    await chat.say('overview');
    await chat.press(overview.changeCustomer);
    await chat.press(intake.save, { in_covid: 'acceleration' });
    const asked = await chat.pressOn(seen, preview.finish);
    expect(titleOf(asked.card)).toBe(pause.title);
    expect(await notesOf(testBot)).toEqual([]);
  });
});
