import { texts } from '../../../locales';
import { tick } from '../../../src/delivery/write-what-is-due';
import { addDays, Day, Instant, instantOf } from '../../../src/domain/values/dates';
import { tellCard } from '../../support/card-text';
import { Chat, createTestBot, TestBot, titleOf, Whose } from '../../support/chat';
import { LogLine, rememberingLog } from '../../support/delivering';
import { deliverInto } from '../../support/stories/letters-into-chats';
import { testOperation } from '../../support/makers';
import { finishFor, readerIds, walkToPreview } from '../../support/stories/reading';

const { admin, notices, overview, retentionReport, secretExpiry, status } = texts.en;

let testBot: TestBot;
let log: ReturnType<typeof rememberingLog>;
beforeEach(async () => {
  testBot = await createTestBot();
  testBot.appointed = { defaultReaders: [], admins: ['admin', 'tenant-2/other', 'silent'] };
  log = rememberingLog();
});
afterEach(() => testBot.close());

/** Returns the chat of a person who has written to the bot before. */
async function knownChat(whose: Whose): Promise<Chat> {
  const chat = new Chat(testBot, { conversationId: `chat-${whose.tenantId}-${whose.id}`, ...whose });
  await chat.say('help');
  return chat;
}

/** Returns the letters that the bot sends into these chats at a moment. */
async function at(instant: Instant, ...chats: readonly Chat[]): Promise<readonly string[]> {
  testBot.now = new Date(instant);
  const before = chats.map(({ cards }) => cards.length);
  await tick(testBot.app, log);
  await tick(testBot.app, log);
  await deliverInto(testBot, ...chats);
  return chats.flatMap(({ cards }, index) => cards.slice(before[index]).map(titleOf));
}

/** Returns the day, the hour and the title of each letter to these chats in the given days. */
async function dayByDay(
  given: { from: Day; days: number },
  ...chats: readonly Chat[]
): Promise<readonly string[]> {
  const told: string[] = [];
  for (let days = 0; days < given.days; days += 1) {
    const day = addDays(given.from, days);
    for (const hour of ['00', '06', '07', '08', '12', '16', '23']) {
      for (const title of await at(`${day}T${hour}:05:00.000Z`, ...chats))
        told.push(`${day} ${hour} ${title}`);
    }
  }
  return told;
}

describe('the client secret', () => {
  beforeEach(() => (testBot.operation = { ...testOperation, secretExpires: '2026-05-20' }));

  it('has one notice for each stage, at nine in the morning, until it has expired', async () => {
    const chat = await knownChat({ id: 'admin' });
    expect(await dayByDay({ from: '2026-04-15', days: 45 }, chat)).toEqual([
      '2026-04-20 07 The client secret expires in 30 days',
      '2026-05-06 07 The client secret expires in 14 days',
      '2026-05-13 07 The client secret expires in 7 days',
      '2026-05-17 07 The client secret expires in 3 days',
      '2026-05-19 07 The client secret expires tomorrow',
      '2026-05-20 07 The client secret expires today',
      '2026-05-21 07 The client secret has expired',
    ]);
  });

  it('has notices in the language and morning of each admin of every tenant, and for nobody else', async () => {
    const german = await knownChat({ id: 'admin', locale: 'de-DE' });
    const other = await knownChat({ id: 'other', tenantId: 'tenant-2' });
    const nobodies = [
      await knownChat({ id: 'other' }),
      await knownChat({ id: 'partner' }),
      await knownChat({ id: 'admin', tenantId: 'tenant-3', kind: 'groupChat' }),
    ];
    expect(await at('2026-05-06T07:00:00.000Z', german, other, ...nobodies)).toEqual([
      texts.de.secretExpiry.title(14),
      secretExpiry.title(14),
    ]);
    expect(tellCard(german.card ?? {})).toContain('Letzter Tag: 20.05.2026');
  });

  it('that is found to expire soon has one notice, of the last stage', async () => {
    const chat = await knownChat({ id: 'admin' });
    expect(await at('2026-05-18T10:00:00.000Z', chat)).toEqual(['The client secret expires in 2 days']);
    expect(await at('2026-05-18T20:00:00.000Z', chat)).toEqual([]);
  });

  it('has a notice for an admin who meets the bot later, with the state of that day', async () => {
    expect(await at('2026-05-06T10:00:00.000Z')).toEqual([]);
    const chat = await knownChat({ id: 'silent' });
    expect(await at('2026-05-08T10:00:00.000Z', chat)).toEqual(['The client secret expires in 12 days']);
  });

  it.each<[string, () => void]>([
    ['the secret was renewed', () => (testBot.operation = { ...testOperation, secretExpires: '2027-05-20' })],
    ['the admin was taken off the list', () => (testBot.appointed = { defaultReaders: [], admins: [] })],
    ['the next stage is reached', () => (testBot.now = new Date('2026-05-13T10:00:00.000Z'))],
  ])('has no notice that was written before %s', async (_, happens) => {
    const chat = await knownChat({ id: 'admin' });
    testBot.now = new Date('2026-05-06T10:00:00.000Z');
    await tick(testBot.app, log);
    const key = 'secret-expiry/2026-05-20/14/tenant-1/admin';
    expect(await testBot.stores.outbox.load(key)).toMatchObject({ state: 'queued' });
    happens();
    const { length } = chat.cards;
    await deliverInto(testBot, chat);
    expect(chat.cards).toHaveLength(length);
    expect(await testBot.stores.outbox.load(key)).toMatchObject({ state: 'cancelled' });
  });

  it('has a notice that leads to the state of the bot', async () => {
    const chat = await knownChat({ id: 'admin' });
    await at('2026-05-06T10:00:00.000Z', chat);
    expect(titleOf((await chat.press(admin.open)).card)).toBe(admin.title);
  });

  it('has no notice while its last day is not set', async () => {
    testBot.operation = testOperation;
    const chat = await knownChat({ id: 'admin' });
    expect(await dayByDay({ from: '2026-05-01', days: 30 }, chat)).toEqual([]);
  });
});

describe('retention', () => {
  /** Records that the bot looked on that day, as it does every day. */
  const lookOn = (day: Day): Promise<void> => testBot.stores.retention.markDone(day, `${day}T12:00:00.000Z`);

  /** Begins a walk that a final note closes on 6 April, and sends the summary to the manager. */
  async function closedWalk() {
    const manager = await knownChat({ id: 'manager', name: 'Manager' });
    await manager.say('manager');
    const partner = new Chat(testBot, { id: 'partner', name: 'Partner' });
    await walkToPreview(partner, 'en');
    await finishFor(partner, 'en', readerIds.manager);
    const [walk] = await testBot.stores.engagements.listOf('tenant-1/partner');
    if (!walk?.lastNote) throw new Error('no note was written');
    const { openItems } = walk.lastNote;
    const closing = { reason: 'The project ended', openItems, at: walk.lastNote.writtenAt };
    const lastNote = { ...walk.lastNote, closing };
    const at = instantOf(testBot.now);
    await testBot.stores.engagements.save({
      engagement: { ...walk, lastNote },
      ...{ changes: [], by: 'partner', at },
    });
    return { partner, manager, engagementId: walk.id };
  }
  const deleted = (lines: readonly LogLine[]) =>
    lines.filter(({ message }) => message === 'closed engagements were deleted').map(({ detail }) => detail);

  it('deletes nothing while it is off', async () => {
    const { partner, manager, engagementId } = await closedWalk();
    await dayByDay({ from: '2027-04-01', days: 10 }, partner, manager);
    expect(await testBot.stores.engagements.load(engagementId)).toBeDefined();
    const said = await partner.say('overview');
    expect(tellCard(said.card ?? {})).not.toContain('kept until');
  });

  it('stores a closed walk as long as its card says, then deletes it and informs the tenant’s admins', async () => {
    testBot.operation = { ...testOperation, retentionDays: 30 };
    const { partner, manager, engagementId } = await closedWalk();
    const own = await knownChat({ id: 'admin' });
    const other = await knownChat({ id: 'other', tenantId: 'tenant-2' });
    await deliverInto(testBot, manager);
    const shown = await partner.say('overview');
    expect(tellCard(shown.card ?? {})).toContain(overview.kept('2026-05-06'));

    expect(await dayByDay({ from: '2026-05-05', days: 2 }, own, other)).toEqual([]);
    expect(await testBot.stores.engagements.load(engagementId)).toBeDefined();
    expect(await dayByDay({ from: '2026-05-07', days: 4 }, own, other)).toEqual([
      `2026-05-07 07 ${retentionReport.title}`,
    ]);
    expect(tellCard(own.card ?? {})).toContain(retentionReport.deleted('2026-05-07', 1, 1));
    expect(JSON.stringify(own.cards)).not.toContain('Contoso');
    const counts = deleted(log.lines);
    expect(counts.filter((count) => 'engagements' in count && count.engagements !== 0)).toEqual([
      { engagements: 1, notes: 1 },
    ]);
    // On the first day the bot only looks, and writes no such line.
    expect(counts).toHaveLength(5);
    const card = tellCard((await own.press(admin.open)).card ?? {});
    expect(card).toContain(admin.lastDeleted('2026-05-07', 1, 1));

    const { engagements, notes, drafts, timeline, deliveries } =
      await testBot.stores.people.everythingAbout('tenant-1/partner');
    expect([engagements, notes, drafts, timeline, deliveries]).toEqual([[], [], [], [], []]);
  });

  it('leaves cards that say that the walk was deleted', async () => {
    testBot.operation = { ...testOperation, retentionDays: 30 };
    const { partner, manager } = await closedWalk();
    await deliverInto(testBot, manager);
    const [letter, overviewCard] = [manager.card, (await partner.say('overview')).card];
    await lookOn('2026-05-31');
    await at('2026-06-01T00:00:00.000Z');
    for (const title of [overview.writeNote, overview.notes(1)]) {
      const healed = await partner.pressOn(overviewCard, title);
      expect(titleOf(healed.card)).toBe(status.title);
      expect(tellCard(healed.card ?? {})).toContain(notices.unknownEngagement);
    }
    const read = await manager.pressOn(letter, texts.en.summary.read);
    expect(read.texts).toEqual([texts.en.lateSummary.deleted]);
  });

  it('waits for a summary that is not sent yet, and deletes after it', async () => {
    testBot.operation = { ...testOperation, retentionDays: 1 };
    const { manager, engagementId } = await closedWalk();
    await lookOn('2026-04-30');
    testBot.now = new Date('2026-05-01T00:00:00.000Z');
    await tick(testBot.app, log);
    expect(await testBot.stores.engagements.load(engagementId)).toBeDefined();
    await deliverInto(testBot, manager);
    expect(titleOf(manager.card)).toBe('Contoso');
    await at('2026-05-02T00:00:00.000Z');
    expect(await testBot.stores.engagements.load(engagementId)).toBeUndefined();
  });

  it('works without any admin, and writes to the log only', async () => {
    testBot.appointed = { defaultReaders: [], admins: [] };
    testBot.operation = { ...testOperation, retentionDays: 30 };
    const { manager, engagementId } = await closedWalk();
    await deliverInto(testBot, manager);
    await lookOn('2026-05-31');
    await at('2026-06-01T00:00:00.000Z');
    expect(await testBot.stores.engagements.load(engagementId)).toBeUndefined();
    expect(deleted(log.lines)).toEqual([{ engagements: 1, notes: 1 }]);
  });
});
