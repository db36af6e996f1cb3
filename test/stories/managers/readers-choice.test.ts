import { texts } from '../../../locales';
import { Stores } from '../../../src/storage/database';
import { inputsOf } from '../../support/card-driver';
import { tellCard } from '../../support/card-text';
import { Answer, Chat, createTestBot, TestBot, titleOf } from '../../support/chat';
import { boardChannel, readerIds, walkToPreview } from '../../support/stories/reading';

const { note, notices, preview, reader, readers, receipts } = texts.en;

let testBot: TestBot;
/** The number of readers in each search. */
let lookedFor: number[];
beforeEach(async () => {
  lookedFor = [];
  testBot = await createTestBot(counting);
});
afterEach(() => {
  expect(testBot.log.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  return testBot.close();
});

function counting(stores: Stores): Stores {
  const loadAll: Stores['readers']['loadAll'] = (ids) => {
    lookedFor.push(ids.length);
    return stores.readers.loadAll(ids);
  };
  return { ...stores, readers: { ...stores.readers, loadAll } };
}

/** Makes a person a reader. Some clients send an empty name. */
async function reads(id: string, name = id): Promise<void> {
  await new Chat(testBot, { id, name }).say('manager');
}

/** Returns the chat of a partner who has the choice of readers for their first note open. */
async function choosing(): Promise<Chat> {
  const partner = new Chat(testBot);
  await walkToPreview(partner, 'en');
  await partner.press(preview.chooseReaders);
  return partner;
}

const told = ({ card }: Pick<Answer, 'card'>): string => tellCard(card ?? {});
const choices = (card: Chat['card']) => inputsOf(card).find(({ id }) => id === 'in_readers')?.choices ?? [];

async function chosenFor(name: string): Promise<readonly string[] | undefined> {
  const { engagements } = await testBot.stores.people.everythingAbout('tenant-1/partner');
  return engagements.find(({ customer }) => customer.name === name)?.readers;
}

async function recipients(): Promise<readonly string[]> {
  const { deliveries } = await testBot.stores.people.everythingAbout('tenant-1/partner');
  return deliveries.map(({ recipientId }) => recipientId);
}

describe('a choice of readers', () => {
  it.each([
    ['a comma', 'board,lead'],
    ['a percent sign', 'board%25lead'],
  ])('accepts an id with %s as one reader', async (_what, id) => {
    await reads(id, 'Board');
    const partner = await choosing();
    const [choice] = choices(partner.card);
    expect(choice?.title).toBe('Board');
    await partner.press(readers.save, { in_readers: choice?.value ?? '' });
    expect(titleOf(partner.card)).toBe(preview.title(texts.en.finalities.interim));
    expect(await chosenFor('Contoso')).toEqual([`tenant-1/${id}`]);
  });

  it('is shown even when the id of a channel must be encoded', async () => {
    const half = { ...boardChannel, conversationId: '19:board\ud83d' };
    const member = new Chat(testBot, { id: 'member', ...half });
    await member.say('deliver here');
    await member.press(reader.deliver, { in_language: 'en' });
    expect(choices((await choosing()).card)).toHaveLength(1);
  });

  it('and the preview show a reader who has no name', async () => {
    await reads('nameless', '');
    const partner = await choosing();
    expect(choices(partner.card)).toMatchObject([{ title: receipts.unknown }]);
    await partner.press(readers.save, { in_readers: 'tenant-1/nameless' });
    expect(told(partner)).toContain(`${preview.goesTo}${receipts.unknown}`);
  });

  it('accepts a reader once when they are named several times', async () => {
    await reads('manager');
    const partner = await choosing();
    await partner.press(readers.save, { in_readers: Array(30).fill(readerIds.manager).join(',') });
    expect(await chosenFor('Contoso')).toEqual([readerIds.manager]);
  });

  it.each(['find', 'save'] as const)('searches for no more readers than it lists (%s)', async (press) => {
    await reads('manager');
    const partner = await choosing();
    const many = Array.from({ length: 10_000 }, (_, index) => `tenant-1/${index}`);
    const answer = await partner.press(readers[press], {
      in_readers: [readerIds.manager, ...many].join(','),
    });
    expect(titleOf(answer.card)).toBe(readers.title);
    if (press === 'save') expect(told(answer)).toContain(notices.tooManyReaders(20));
    expect(Math.max(...lookedFor)).toBeLessThanOrEqual(61);
  });

  it('on an old card is shown again with its present state, and changes nothing', async () => {
    for (const id of ['anna', 'berta']) await reads(id);
    const partner = await choosing();
    const old = partner.card;
    await partner.press(readers.save, { in_readers: 'tenant-1/anna,tenant-1/berta' });
    const answer = await partner.pressOn(old, readers.save, { in_readers: 'tenant-1/anna' });
    expect(titleOf(answer.card)).toBe(readers.title);
    expect(told(answer)).toContain(notices.movedOn);
    expect(inputsOf(answer.card)).toContainEqual(
      expect.objectContaining({ id: 'in_readers', value: 'tenant-1%2Fanna,tenant-1%2Fberta' }),
    );
    expect(await chosenFor('Contoso')).toEqual(['tenant-1/anna', 'tenant-1/berta']);
    await partner.press(readers.save, { in_readers: 'tenant-1/anna' });
    expect(await chosenFor('Contoso')).toEqual(['tenant-1/anna']);
  });

  it('found by words on an old card is still that of the old card', async () => {
    for (const id of ['anna', 'berta']) await reads(id);
    const partner = await choosing();
    const old = partner.card;
    await partner.press(readers.save, { in_readers: 'tenant-1/berta' });
    await partner.pressOn(old, readers.find, { in_readers: 'tenant-1/anna', in_words: 'berta' });
    expect(told(await partner.press(readers.save))).toContain(notices.movedOn);
    expect(await chosenFor('Contoso')).toEqual(['tenant-1/berta']);
  });
});

it('a note goes to the readers on its preview, or the preview is shown again', async () => {
  for (const id of ['anna', 'berta']) await reads(id);
  const partner = new Chat(testBot);
  await walkToPreview(partner, 'en', 'Fabrikam');
  await partner.press(preview.chooseReaders);
  await partner.press(readers.save, { in_readers: 'tenant-1/anna' });
  await partner.press(preview.chooseReaders);
  const elsewhere = partner.card;
  await walkToPreview(partner, 'en', 'Contoso');
  expect(told(partner)).toContain(`${preview.goesTo}anna`);

  // Chosen for another walk; from now on also the choice for walks without one of their own.
  await new Chat(testBot).pressOn(elsewhere, readers.save, { in_readers: 'tenant-1/berta' });
  await partner.press(preview.finish);
  expect(told(partner)).toContain(preview.moved);
  expect(told(partner)).toContain(`${preview.goesTo}berta`);
  expect(await recipients()).toEqual([]);

  await partner.press(preview.finish);
  expect(titleOf(partner.card)).toBe(note.title(1, 1));
  expect(await recipients()).toEqual(['tenant-1/berta']);
});
