import { texts } from '../../locales';
import { actionsOf } from '../support/card-driver';
import { Answer, Chat, TestBot, titleOf } from '../support/chat';
import { beginWalk, enablement, entitlement, entitlementChoice } from '../support/walks';
import { withTestBot } from '../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

const told = (card: unknown): string => JSON.stringify(card);
const { noteForm, noteKinds, preview, pause } = texts.en;

/** Returns the data that "export me" sent. */
function exportedIn({ texts: messages }: Answer): Record<string, unknown[]> {
  const parts = messages.filter((_, index) => index % 2 === 1);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(12_000);
  return JSON.parse(parts.join('')) as Record<string, unknown[]>;
}

/** Writes notes of two kinds, leaves a draft of a third, and answers the question about a pause. */
async function writeMuch(): Promise<Chat> {
  const chat = await beginWalk(testBot, { covid: 'assistance' });
  await chat.say('note in German');
  await chat.press(noteForm.preview, { ...enablement, in_note_status: 'paused' });
  await chat.press(pause.goesOn);
  await chat.press(preview.finish);
  await chat.say('overview');
  await chat.press(texts.en.overview.writeNote);
  await chat.press(noteForm.otherKind);
  await chat.press(noteKinds.write('Entitlement Status'));
  await chat.press(texts.en.services.writeChosen, { in_service: 'INTUNE' });
  await chat.press(entitlementChoice('en', 'l1', 'blocked'));
  await chat.press(noteForm.preview, entitlement);
  await chat.press(preview.finish);
  await chat.say('note');
  await chat.press(noteForm.useLayout('FTOP’s template'), { in_note_summary: 'Left for tomorrow' });
  await chat.press(noteForm.preview, { ...enablement, in_note_workloads: 'TEAMS', in_note_status: 'paused' });
  await chat.press(pause.goesOn);
  return chat;
}

describe('personal data', () => {
  it('"export me" has notes of every kind, with layout, language and the answers given on the way', async () => {
    const chat = await writeMuch();
    const data = exportedIn(await chat.say('export me'));
    expect(data['person']).toMatchObject({ role: 'fe' });
    expect(data['notes']).toMatchObject([
      {
        kindId: 'technical-enablement',
        layoutId: 'written',
        language: 'de',
        tag: '#covid',
        customer: 'Contoso',
        ftop: { tenant: 'contoso.onmicrosoft.com', services: ['CORE'], escalate: false },
      },
      { kindId: 'entitlement-status', finality: 'update', tag: '', answers: { l1: 'blocked' } },
    ]);
    expect(data['drafts']).toMatchObject([
      { kindId: 'technical-enablement', layoutId: 'ftop', language: 'en', tagKept: true },
    ]);
  });

  it('"forget me" deletes notes and drafts of every kind', async () => {
    const chat = await writeMuch();
    await chat.say('forget me');
    await chat.press(texts.en.forget.confirm);
    expect(await testBot.stores.people.everythingAbout('tenant-1/partner')).toEqual({
      person: undefined,
      engagements: [],
      timeline: [],
      drafts: [],
      notes: [],
      reader: undefined,
      conversationReference: undefined,
      deliveries: [],
      questions: [],
      dialogs: [],
    });
    expect(told((await chat.say('start')).card)).toContain(texts.en.welcome.role);
  });

  it('"export me" comes as JSON in messages of safe size', async () => {
    const chat = await beginWalk(testBot);
    await chat.press(texts.en.section.details('1.1'));
    for (const letter of ['a', 'b', 'c']) {
      await chat.press(texts.en.item.save, {
        in_note: letter.repeat(500),
        in_nextAction: letter.repeat(500),
      });
      await chat.press(texts.en.section.details('1.1'));
    }
    const data = exportedIn(await chat.say('export me'));
    expect(data['engagements']).toHaveLength(1);
    expect(data['person']).toMatchObject({ id: 'tenant-1/partner' });
    expect(told(data['timeline'])).toContain('a'.repeat(500));
  });

  it('"forget me" asks once, then no data is left and the bot starts again', async () => {
    const chat = await beginWalk(testBot);
    const asked = await chat.say('forget me');
    expect(told(asked.card)).toContain('one checklist');
    expect(actionsOf(asked.card).map(({ style }) => style)).toEqual(['default', 'destructive']);
    const done = await chat.press(texts.en.forget.confirm);
    expect(done.texts).toEqual([texts.en.messages.forgotten]);
    const left = await testBot.stores.people.everythingAbout('tenant-1/partner');
    expect(left).toEqual({
      person: undefined,
      engagements: [],
      timeline: [],
      drafts: [],
      notes: [],
      reader: undefined,
      conversationReference: undefined,
      deliveries: [],
      questions: [],
      dialogs: [],
    });
    expect(titleOf((await chat.say('start')).card)).toBe(texts.en.intake.titleNew);
  });

  it('removing the bot deletes only the conversation reference', async () => {
    const chat = await beginWalk(testBot);
    const before = await testBot.stores.people.everythingAbout('tenant-1/partner');
    expect(before.conversationReference).toMatchObject({ conversationId: 'chat-partner' });
    await chat.send({ type: 'installationUpdate', action: 'remove' }, 'removes the bot');
    const left = await testBot.stores.people.everythingAbout('tenant-1/partner');
    expect(left.conversationReference).toBeUndefined();
    expect(left.engagements).toEqual(before.engagements);
    expect(left.person).toMatchObject({ role: 'fe' });
  });

  it('stores the same data when the person decides to keep it', async () => {
    const chat = await beginWalk(testBot);
    await chat.say('forget me');
    expect(titleOf((await chat.press(texts.en.forget.keep)).card)).toBe(
      'Enable the Core Services and Infrastructure',
    );
  });

  it('the log contains no word that a person typed', async () => {
    const chat = await beginWalk(testBot, { name: 'Zq7 Limited' });
    await chat.say('Zq7 is what?');
    await chat.say('resume Zq7');
    expect(told(testBot.log)).not.toContain('Zq7');
    expect(testBot.log[0]).toMatchObject({
      outcome: 'answered',
      verb: 'words',
      conversation: 'chat-partner',
      ms: expect.any(Number) as number,
    });
  });
});
