import type { Browser } from 'playwright-core';
import { Channel } from './support/channel';
import { launchBrowser } from './support/chat';
import { ClientPage } from './support/client-page';
import { look } from './support/look';
import { Stack, startStack } from './support/stack';
import { dayFromNow, Language, Walk } from './support/walk';

let browser: Browser;
let stack: Stack;
let partner: Walk;
let manager: Walk;
let channel: Channel;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  stack = await startStack('Partner');
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  expect(await stack.stop()).toEqual({ code: 0, complaints: '' });
});

const nameOfChannel = 'Managers / Covid';
const blocker = 'The firewall blocks the ports of Teams';
const question = 'Who opens the ports, and until when?';
const answer = 'Their network team, by Friday.';

/** Opens a partner, a manager and the managers' channel, and makes the last two readers. */
async function meet(language: Language, words: { manager: string; channel: string }): Promise<void> {
  const address = await stack.join('Manager');
  partner = await Walk.begin(browser, stack.address, 'en');
  manager = await Walk.begin(browser, address, language);
  channel = await Channel.open(browser, address, 'en-US');
  const { reader } = manager.texts;
  await manager.chat.say(words.manager);
  expect(await manager.chat.title()).toBe(reader.title);
  await channel.say(words.channel);
  expect(await channel.title()).toBe(reader.titleAskingChannel);
  // The client does not send the names of the team and the channel.
  await channel.fill(reader.name, nameOfChannel);
  await channel.press(reader.deliver);
  expect(await channel.title()).toBe(reader.titleChannel);
}

/** Fills in the fields of a note that the checklist does not, and opens its preview. */
async function previewNote(given: { status: string; action: string; inDays: number }): Promise<void> {
  const { chat, texts } = partner;
  const words = partner.note();
  await chat.say('note');
  await chat.choose(words.label('status'), words.choice('status', given.status));
  await partner.nextAction({ action: given.action, day: dayFromNow(given.inDays) });
  await chat.press(texts.noteForm.preview);
}

/** Writes the customer's first note with the manager and the channel as its readers. Returns its text. */
async function firstNote(): Promise<string> {
  const { chat, texts } = partner;
  await chat.say('start');
  await partner.customer('Contoso', 'assistance', 'fe');
  await partner.statuses({ browsers: 'done', foundation: 'in-progress' });
  await chat.press(texts.section.save);
  await previewNote({ status: 'on-track', action: 'Check the network capacity', inDays: 14 });
  expect(await chat.shows(texts.preview.goesToNobody)).toBe(true);

  await chat.press(texts.preview.chooseReaders);
  await chat.chooseMany(texts.readers.chosen, ['Manager', texts.readers.channel(nameOfChannel)]);
  expect(await look(chat, 'en-readers')).toEqual([]);
  await chat.press(texts.readers.save);
  expect(await chat.title()).toBe(texts.preview.title(texts.finalities.interim));
  await chat.press(texts.preview.finish);
  expect(await chat.title()).toBe(texts.note.title(1, 1));
  expect(await chat.shows(texts.note.onItsWay(2))).toBe(true);
  return chat.newestText();
}

/**
 * Waits for the customer's card with these words. It must contain all of these texts, and be the only one.
 */
async function arrives(page: ClientPage, words: string, holding: readonly string[]): Promise<void> {
  await page.turnTo(words);
  expect(await page.title()).toBe('Contoso');
  const shown = await Promise.all(holding.map((text) => page.shows(text)));
  expect(holding.filter((_text, index) => !shown[index])).toEqual([]);
  expect(page.sentHolding(words)).toBe(1);
}

test('a German manager and a channel read the summary of an English note, and the partner sees who did what', async () => {
  await meet('de', { manager: 'manager', channel: 'hier zustellen' });
  const note = await firstNote();
  const { chat, texts: english } = partner;
  const { texts } = manager;

  for (const page of [manager.chat, channel]) {
    await arrives(page, texts.note.title(1, 1), [
      ...['Contoso', '#covid', '1 erledigt · 1 in Arbeit · 9 nicht begonnen', texts.summary.first],
      ...[manager.note().choice('status', 'on-track'), 'Check the network capacity'],
      texts.day(dayFromNow(14)),
    ]);
  }
  expect(await look(manager.chat, 'de-summary')).toEqual([]);
  await manager.chat.press(texts.summary.read);
  expect(await manager.chat.shows(note)).toBe(true);
  expect(await look(manager.chat, 'de-summary-whole')).toEqual([]);
  await manager.chat.press(texts.summary.acknowledge);
  expect(await manager.chat.shows(`${texts.summary.acknowledgedBy}Manager`)).toBe(true);
  expect(await look(manager.chat, 'de-summary-acknowledged')).toEqual([]);

  const receipts = (): Promise<string> => chat.card().innerText();
  await chat.press(english.note.receipts);
  expect(await chat.title()).toBe('Contoso');
  expect(await chat.shows(english.receipts.title(1, 1))).toBe(true);
  expect(await chat.shows(english.receipts.count(2, 2))).toBe(true);
  expect(await receipts()).toMatch(/Manager[\s·]*✓✓ /);
  expect(await receipts()).toMatch(/Covid \(channel\)[\s·]*✓ /);
  await channel.press(texts.summary.read);
  expect(await channel.shows(note)).toBe(true);
  await chat.press(english.receipts.refresh);
  expect(await receipts()).toMatch(/Covid \(channel\)[\s·]*◉ /);
  expect(await look(chat, 'en-receipts')).toEqual([]);
});

test('a second summary shows what changed; the manager asks, looks at all customers, and stops', async () => {
  await meet('en', { manager: 'manager', channel: 'deliver here' });
  await firstNote();
  const { chat, texts } = partner;
  for (const page of [manager.chat, channel]) await arrives(page, texts.note.title(1, 1), ['Contoso']);

  const [blocked, done] = [partner.item('networking'), partner.item('foundation')];
  await chat.say(blocked.place);
  await chat.choose(texts.itemFields.status, new RegExp(texts.itemStatuses.blocked));
  await chat.fill(texts.itemFields.blocker, blocker);
  await chat.press(texts.item.save);
  await chat.say(done.place);
  await chat.choose(texts.itemFields.status, new RegExp(texts.itemStatuses.done));
  await chat.press(texts.item.save);
  await previewNote({ status: 'pending-customer', action: 'Open the ports', inDays: 7 });
  await chat.press(texts.preview.finish);
  const changes = [texts.summary.changed(1), blocked.short, blocker, done.short];
  for (const page of [manager.chat, channel]) await arrives(page, texts.note.title(2, 1), changes);
  expect(await look(manager.chat, 'en-summary')).toEqual([]);

  await manager.chat.press(texts.summary.ask);
  await manager.chat.fill(texts.summary.question, question);
  expect(await look(manager.chat, 'en-summary-asking')).toEqual([]);
  await manager.chat.press(texts.summary.send);
  expect(await manager.chat.shows(texts.messages.questionSent)).toBe(true);
  await arrives(chat, texts.question.title(2, 1), ['Manager', 'Contoso', question]);
  await chat.fill(texts.question.answer, answer);
  expect(await look(chat, 'en-question')).toEqual([]);
  await chat.press(texts.question.send);
  expect(await look(chat, 'en-question-answered')).toEqual([]);
  await arrives(manager.chat, texts.answer.title(2, 1), [question, answer]);
  expect(await look(manager.chat, 'en-answer')).toEqual([]);

  await manager.chat.say('customers');
  expect(await manager.chat.title()).toBe(texts.customers.title);
  expect(await look(manager.chat, 'en-customers')).toEqual([]);
  await manager.chat.sayForWords('customers csv', texts.messages.tableWhole);
  const { columns } = texts.customers;
  const table = manager.chat
    .texts()
    .find((text) => text.startsWith(`${columns.customer},${columns.partner}`));
  expect(table).toContain('\r\nContoso,Partner,');
  await manager.chat.say('digest daily 8');
  expect(await manager.chat.shows(texts.reader.saved)).toBe(true);
  expect(await manager.chat.valueOf(texts.reader.digest)).toBe(texts.reader.rhythms.daily);
  expect(await look(manager.chat, 'en-reader')).toEqual([]);

  // After that only the channel reads the partner's next note.
  await manager.chat.say('stop');
  expect(await manager.chat.title()).toBe(texts.reader.titleStopped);
  expect(await look(manager.chat, 'en-reader-stopped')).toEqual([]);
  await chat.say(blocked.place);
  await chat.choose(texts.itemFields.status, new RegExp(texts.itemStatuses.done));
  await chat.press(texts.item.save);
  await previewNote({ status: 'on-track', action: 'Test a call', inDays: 10 });
  expect(await chat.shows(`${texts.preview.goesTo}${nameOfChannel}`)).toBe(true);
});
