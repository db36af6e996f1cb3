import { texts } from '../../../locales';
import { actionsOf, inputsOf } from '../../support/card-driver';
import { tellCard } from '../../support/card-text';
import { Answer, Chat, TestBot, titleOf, valuesOf, Whose } from '../../support/chat';
import { deliverInto } from '../../support/stories/letters-into-chats';
import {
  boardChannel,
  finishFor,
  readerIds,
  summaryAtManager,
  walkToPreview,
} from '../../support/stories/reading';
import { beginWalk } from '../../support/walks';
import { withTestBot } from '../../support/with-test-bot';

const { forget, help, lateSummary, messages, note, notes, notices, preview, question, reader, readers } =
  texts.en;
const { receipts, section, status, summary } = texts.en;

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

function expectOnly(answer: Answer, sentence: string): void {
  expect(answer).toEqual({ card: undefined, texts: [sentence], by: 'none' });
}

/** Returns all stored data about the partner's notes and their readers. */
async function kept() {
  const { engagements, deliveries, questions } =
    await testBot.stores.people.everythingAbout('tenant-1/partner');
  return { engagements, deliveries, questions };
}

/** Presses every button of a card as a person who copied it, with every kind of client. */
async function pressAll(chat: Chat, card: Chat['card'], typed = {}): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const button of actionsOf(card)) {
    for (const by of ['execute', 'submit'] as const) {
      answers.push(await chat.sendPress(button, { ...valuesOf(card), ...typed }, by));
    }
  }
  return answers;
}

/** The people and places that could send a copied press without being its receiver. */
const strangers: readonly (readonly [string, Whose])[] = [
  ['a colleague in their own chat', { id: 'colleague' }],
  ['somebody with the same id in another tenant', { id: 'manager', tenantId: 'tenant-2' }],
  ['the manager in a channel', { id: 'manager', ...boardChannel }],
  ['the manager in a channel of another tenant', { id: 'manager', tenantId: 'tenant-2', ...boardChannel }],
];

describe('copied presses', () => {
  it.each(strangers)('of a summary open no note for %s', async (_who, whose) => {
    const { manager } = await summaryAtManager(testBot);
    const letter = manager.card;
    await manager.press(summary.ask);
    const before = await kept();
    const stranger = new Chat(testBot, whose);
    const typed = { in_question: 'Who else?' };
    for (const answer of [
      ...(await pressAll(stranger, letter)),
      ...(await pressAll(stranger, manager.card, typed)),
    ]) {
      expectOnly(answer, messages.unknownSummary);
    }
    expect(await kept()).toEqual(before);
  });

  it('of a question are accepted from the partner only', async () => {
    const { partner, manager } = await summaryAtManager(testBot);
    await manager.press(summary.ask);
    await manager.press(summary.send, { in_question: 'Is the VPN decided?' });
    await deliverInto(testBot, partner, manager);
    const before = await kept();
    const typed = { in_answer: 'Yes.' };
    for (const whose of [{ id: 'manager' }, { id: 'colleague' }, { id: 'partner', tenantId: 'tenant-2' }]) {
      expectOnly(
        await new Chat(testBot, whose).pressOn(partner.card, question.send, typed),
        messages.questionGone,
      );
    }
    const channel = new Chat(testBot, { id: 'partner', ...boardChannel });
    expectOnly(await channel.pressOn(partner.card, question.send, typed), messages.channelOnly);
    expect(await kept()).toEqual(before);
  });

  it('of receipts and of failed deliveries show no data to a reader', async () => {
    const { partner, manager } = await summaryAtManager(testBot);
    const receipts = actionsOf(partner.card).find(({ title }) => title === note.receipts);
    const [{ key: deliveryKey = '' } = {}] = (await kept()).deliveries;
    for (const chat of [manager, new Chat(testBot, { id: 'partner', tenantId: 'tenant-2' })]) {
      const looked = await chat.sendPress({ title: '', data: receipts?.data ?? {} }, {});
      expect(tellCard(looked.card ?? {})).toContain(notices.unknownNote);
      expect(tellCard(looked.card ?? {})).not.toContain('Contoso');
      const again = await chat.sendPress({ title: '', data: { verb: 'send-again', deliveryKey } }, {});
      expectOnly(again, messages.notSendable);
    }
  });
});

describe('a manager of another tenant', () => {
  it('is not offered, and not accepted when a press names them', async () => {
    const stranger = new Chat(testBot, { id: 'stranger', name: 'Stranger', tenantId: 'tenant-2' });
    await stranger.say('manager');
    await new Chat(testBot, { id: 'manager', name: 'Manager' }).say('manager');
    const partner = new Chat(testBot, { id: 'partner' });
    await walkToPreview(partner, 'en');
    const choice = (await partner.press(preview.chooseReaders)).card;
    expect(inputsOf(choice).flatMap(({ choices }) => choices)).toEqual([
      { title: 'Manager', value: encodeURIComponent(readerIds.manager) },
    ]);
    const found = (await partner.press(readers.find, { in_words: 'Stranger' })).card;
    expect(JSON.stringify(found)).not.toContain('tenant-2');

    await partner.pressOn(choice, readers.save, { in_readers: 'tenant-2/stranger' });
    expect(tellCard(partner.card ?? {})).toContain(preview.goesToNobody);
    await partner.press(preview.finish);
    await deliverInto(testBot, partner, stranger);
    expect(stranger.cards).toHaveLength(1);
    expect((await kept()).deliveries).toEqual([]);
  });
});

describe('the list of failed deliveries', () => {
  it.each(['deliveries failed', 'zustellungen fehlgeschlagen'])(
    '"%s" is an unknown word for everybody but an admin',
    async (words) => {
      const { manager, partner } = await summaryAtManager(testBot);
      testBot.appointed = { defaultReaders: [], admins: ['admin'] };
      for (const chat of [manager, partner]) {
        const answer = await chat.say(words);
        expect(titleOf(answer.card)).toBe(help.title);
        expect(tellCard(answer.card ?? {})).toContain(notices.notUnderstood);
        const pressed = await chat.sendPress({ title: '', data: { verb: 'open-failed' } }, {});
        const unreadable = await chat.sendPress({ title: '', data: { verb: 'no-such-verb' } }, {});
        expect(pressed).toEqual(unreadable);
        expect(tellCard(pressed.card ?? {})).toContain(notices.unreadablePress);
      }
    },
  );

  it('shows an admin those of their own tenant only', async () => {
    const { partner } = await summaryAtManager(testBot);
    testBot.appointed = { defaultReaders: [], admins: ['admin'] };
    const [{ key = '' } = {}] = (await kept()).deliveries;
    await testBot.stores.outbox.change(key, (present) => ({ ...present, state: 'failed', reason: 'gone' }));
    const own = new Chat(testBot, { id: 'admin' });
    expect(tellCard((await own.say('deliveries failed')).card ?? {})).toContain('Contoso');
    const other = new Chat(testBot, { id: 'admin', tenantId: 'tenant-2' });
    expect(tellCard((await other.say('deliveries failed')).card ?? {})).toContain(texts.en.failed.none);
    const again = await other.sendPress({ title: '', data: { verb: 'send-again', deliveryKey: key } }, {});
    expectOnly(again, messages.notSendable);
    expect(partner.cards).not.toEqual([]);
  });
});

describe('a person who is no reader', () => {
  it('sees their own customers on "customers", and leaves a form with "stop"', async () => {
    const partner = await beginWalk(testBot);
    expect(titleOf((await partner.say('customers')).card)).toBe(status.title);
    await partner.say('resume contoso');
    const stopped = await partner.say('stop');
    expect(titleOf(stopped.card)).toBe(status.title);
    expect(tellCard(stopped.card ?? {})).toContain(notices.cancelled);
  });

  it('gets no table, even when they were a reader before', async () => {
    const { partner, manager } = await summaryAtManager(testBot);
    await manager.say('stop');
    for (const chat of [partner, manager]) {
      expectOnly(await chat.say('customers csv'), messages.notAReader);
    }
    const channel = new Chat(testBot, { id: 'manager', ...boardChannel });
    expectOnly(await channel.say('customers csv'), messages.channelNotAReader);
  });
});

describe('a question form', () => {
  it('that is sent again with other words comes back with them, and accepts them as a new question', async () => {
    const { manager } = await summaryAtManager(testBot);
    await manager.press(summary.ask);
    const form = manager.card;
    const asked = async () => (await kept()).questions.map(({ text }) => text);
    await manager.pressOn(form, summary.send, { in_question: 'Is the VPN decided?' });
    await manager.pressOn(form, summary.send, { in_question: 'Is the VPN decided?' });
    expect(tellCard(manager.card ?? {})).toContain(messages.questionSent);
    expect(await asked()).toEqual(['Is the VPN decided?']);

    await manager.pressOn(form, summary.send, { in_question: 'Who decides?' });
    expect(tellCard(manager.card ?? {})).toContain(notices.overtaken);
    expect(valuesOf(manager.card)).toMatchObject({ in_question: 'Who decides?' });
    expect(await asked()).toEqual(['Is the VPN decided?']);

    await manager.press(summary.send);
    expect(await asked()).toEqual(['Is the VPN decided?', 'Who decides?']);
  });
});

describe('a letter in the middle of a form', () => {
  it('is answered in place, and the form stays where it was', async () => {
    const { partner, manager } = await summaryAtManager(testBot);
    const letter = manager.card;
    await manager.say('start');
    await manager.press(texts.en.intake.save, {
      in_name: 'Fabrikam',
      in_segment: 'health',
      in_covid: 'assistance',
      in_role: 'sme',
    });
    await manager.press(section.details('1.3'));
    for (const title of [summary.read, summary.acknowledge, summary.ask]) {
      expect(titleOf((await manager.pressOn(letter, title)).card)).toBe('Contoso');
    }
    await deliverInto(testBot, partner, manager);
    expect(titleOf((await manager.say('back')).card)).toBe('Enable the Core Services and Infrastructure');
    expect(tellCard(manager.card ?? {})).toContain('Fabrikam');
  });
});

it('a channel sees no list of failed deliveries, even when an admin presses for it there', async () => {
  await summaryAtManager(testBot);
  testBot.appointed = { defaultReaders: [], admins: ['manager'] };
  const press = { title: 'failed', data: { verb: 'open-failed' } };
  const own = new Chat(testBot, { id: 'manager' });
  expect(titleOf((await own.sendPress(press, {})).card)).toBe(texts.en.failed.title);
  const channel = new Chat(testBot, { id: 'manager', ...boardChannel });
  expectOnly(await channel.sendPress(press, {}), notices.unreadablePress);
});

describe('a chat of several people', () => {
  it.each([
    'manager',
    'deliver here',
    'customers',
    'customers csv',
    'digest daily 8',
    'stop',
    'deliveries failed',
  ])('answers "%s" with the way to a personal chat', async (words) => {
    const group = new Chat(testBot, { id: 'manager', kind: 'groupChat', conversationId: 'many' });
    expectOnly(await group.say(words), messages.personalOnly);
    expect(await testBot.stores.readers.load(readerIds.manager)).toBeUndefined();
  });

  it('accepts no consent to a file, even from a reader', async () => {
    await new Chat(testBot, { id: 'manager' }).say('manager');
    for (const where of [{ kind: 'groupChat', conversationId: 'many' }, boardChannel]) {
      const chat = new Chat(testBot, { id: 'manager', ...where });
      const value = { action: 'accept', uploadInfo: { uploadUrl: 'https://contoso.sharepoint.com/table' } };
      const answer = await chat.send({ type: 'invoke', name: 'fileConsent/invoke', value }, 'consents');
      expect([answer.card, answer.texts]).toEqual([undefined, []]);
    }
  });

  it('opens no summary, even when its reader presses', async () => {
    const { manager } = await summaryAtManager(testBot);
    const group = new Chat(testBot, { id: 'manager', kind: 'groupChat', conversationId: 'many' });
    for (const answer of await pressAll(group, manager.card)) expectOnly(answer, messages.personalOnly);
  });
});

describe('"forget me"', () => {
  it('of the partner removes the note from its reader', async () => {
    const { partner, manager } = await summaryAtManager(testBot);
    await partner.say('forget me');
    await partner.press(forget.confirm);
    for (const answer of await pressAll(manager, manager.card)) expectOnly(answer, lateSummary.deleted);
    expect(tellCard((await manager.say('customers')).card ?? {})).not.toContain('Contoso');
  });

  it('of the manager removes them from the walk, and they get no more letters', async () => {
    const { partner, manager } = await summaryAtManager(testBot);
    await manager.say('forget me');
    await manager.press(forget.confirm);
    await walkToPreview(partner, 'en', 'Fabrikam');
    expect(tellCard(partner.card ?? {})).toContain(preview.goesToNobody);
    await partner.press(preview.finish);
    expect((await kept()).deliveries).toEqual([]);
  });

  it('of a channel’s member removes their name from what they did there', async () => {
    const partner = new Chat(testBot, { id: 'partner', name: 'Partner' });
    const member = new Chat(testBot, { id: 'member', name: 'Exact Name', ...boardChannel });
    await member.say('deliver here');
    await member.press(reader.deliver, { in_language: 'en' });
    await walkToPreview(partner, 'en');
    await finishFor(partner, 'en', readerIds.channel);
    await deliverInto(testBot, partner, member);
    const letter = member.card;
    await member.pressOn(letter, summary.acknowledge);
    await member.press(summary.ask);
    await member.press(summary.send, { in_question: 'Is the VPN decided?' });
    expect(tellCard(member.card ?? {})).toContain('Exact Name');

    const own = new Chat(testBot, { id: 'member', name: 'Exact Name' });
    await own.say('forget me');
    await own.press(forget.confirm);
    await deliverInto(testBot, partner, member);
    expect(tellCard(partner.card ?? {})).toContain(`# Contoso\n${question.title(1, 1)}`);
    const shown = [partner.card, (await member.pressOn(letter, summary.read)).card];
    await partner.say('notes');
    await partner.press(notes.open(1));
    shown.push((await partner.press(note.receipts)).card);
    for (const card of shown) {
      expect(tellCard(card ?? {})).toContain(receipts.unknown);
      expect(tellCard(card ?? {})).not.toContain('Exact Name');
    }
  });
});
