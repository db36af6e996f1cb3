import { texts } from '../../../locales';
import { languages } from '../../../src/domain/values/language';
import { DoctorFinding } from '../../../src/domain/operation/doctor-finding';
import { actionsOf } from '../../support/card-driver';
import { tellCard } from '../../support/card-text';
import { Answer, Chat, createTestBot, TestBot, titleOf, Whose } from '../../support/chat';
import { testOperation } from '../../support/makers';
import { boardChannel, summaryAtManager } from '../../support/stories/reading';
import { beginWalk } from '../../support/walks';

const { admin, failed, help, notices } = texts.en;

const fine: DoctorFinding = { check: 'node', title: 'Node', outcome: 'ok', says: 'Version 22.', mend: '' };
const wrong: DoctorFinding = {
  ...{ check: 'address', title: 'Public address', outcome: 'error' },
  ...{ says: 'https://bot.contoso.com answers 502.', mend: 'Look at the proxy.' },
};

let testBot: TestBot;
beforeEach(async () => {
  testBot = await createTestBot();
  testBot.appointed = { defaultReaders: [], admins: ['admin'] };
  testBot.operation = { ...testOperation, examine: () => Promise.resolve([fine, wrong]) };
});
afterEach(() => testBot.close());

const told = ({ card, texts: said }: Answer): string => [tellCard(card ?? {}), ...said].join('\n');
const adminChat = (given: Partial<Whose> = {}): Chat => new Chat(testBot, { id: 'admin', ...given });

describe('an admin who types "admin"', () => {
  it('sees how the bot runs, what is wrong and how to fix it', async () => {
    const answer = told(await adminChat().say('Admin'));
    expect(answer).toContain(`# ${admin.title}`);
    expect(answer).toContain('Version 1.2.3 ·\u00a0running since 1 Apr 2026, 08:00');
    expect(answer).toContain('✕ Public address: https://bot.contoso.com answers 502.\nLook at the proxy.');
    expect(answer).toContain(admin.othersFine(1));
    expect(answer).not.toContain('Version 22.');
  });

  it('sees the card in German after a German word', async () => {
    const asked: string[] = [];
    const examine = (language: string) => {
      asked.push(language);
      return Promise.resolve([fine]);
    };
    testBot.operation = { ...testOperation, examine };
    const answer = told(await adminChat({ locale: 'de-DE' }).say('admin'));
    expect(answer).toContain(`# ${texts.de.admin.title}`);
    expect(answer).toContain('läuft seit 01.04.2026, 08:00 Uhr');
    expect(answer).toContain(texts.de.admin.fine(1));
    expect(asked).toEqual(['de']);
  });

  it('sees numbers of their own tenant, without names or contents', async () => {
    await summaryAtManager(testBot);
    await beginWalk(testBot, { name: 'Fabrikam', id: 'other' });
    const answer = told(await adminChat().say('admin'));
    expect(answer).toContain('1 delivered');
    expect(answer).toContain('Checklists: 2 open, 0 over');
    expect(answer).toContain('Notes: 1');
    expect(answer).toContain('Readers: 1');
    for (const typed of ['Contoso', 'Fabrikam', 'Partner', 'Manager']) expect(answer).not.toContain(typed);
    const elsewhere = told(await adminChat({ tenantId: 'tenant-2' }).say('admin'));
    expect(elsewhere).toContain(admin.noDeliveries);
    expect(elsewhere).toContain('Checklists: 0 open, 0 over');
  });

  it('refreshes the card in place, and goes on to the failed deliveries', async () => {
    const { manager } = await summaryAtManager(testBot);
    const [{ key = '' } = {}] = (await testBot.stores.people.everythingAbout('tenant-1/partner')).deliveries;
    const chat = adminChat();
    await chat.say('admin');
    await testBot.stores.outbox.change(key, (present) => ({ ...present, state: 'failed', reason: 'gone' }));
    testBot.operation = { ...testOperation, examine: () => Promise.resolve([fine]) };
    const refreshed = await chat.press(admin.refresh);
    expect(refreshed.by).toBe('response');
    expect(told(refreshed)).toContain(admin.fine(1));
    expect(told(refreshed)).toContain('1 given up');
    const list = await chat.press(admin.failed(1));
    expect(titleOf(list.card)).toBe(failed.title);
    expect(told(list)).toContain('Contoso');
    expect(manager.cards).not.toEqual([]);
  });

  it('sees since when the oldest delivery is due', async () => {
    await summaryAtManager(testBot);
    const [{ key = '' } = {}] = (await testBot.stores.people.everythingAbout('tenant-1/partner')).deliveries;
    const nextAt = '2026-04-06T08:00:00.000Z';
    await testBot.stores.outbox.change(key, (present) => ({ ...present, state: 'queued', nextAt }));
    testBot.now = new Date('2026-04-06T11:30:00.000Z');
    const chat = adminChat();
    expect(told(await chat.say('admin'))).toContain(admin.oldest('6 Apr 2026, 10:00', 210));
    const later = '2026-04-06T12:00:00.000Z';
    await testBot.stores.outbox.change(key, (present) => ({ ...present, nextAt: later }));
    expect(told(await chat.press(admin.refresh))).not.toContain('should have gone out');
  });

  it('sees whether retention is on or off', async () => {
    const chat = adminChat();
    expect(told(await chat.say('admin'))).toContain(admin.retentionOff);
    testBot.operation = { ...testOperation, retentionDays: 30 };
    const on = told(await chat.press(admin.refresh));
    expect(on).toContain(admin.retentionOn(30));
    expect(on).toContain(admin.noneDeleted);
  });

  it('gets the card when the examination takes longer than a turn can wait, and the rest after a refresh', async () => {
    testBot.operation = { ...testOperation, examine: () => new Promise(() => undefined) };
    const chat = adminChat();
    const answer = told(await chat.say('admin'));
    expect(answer).toContain(admin.late);
    expect(answer).toContain(admin.noDeliveries);
    testBot.operation = { ...testOperation, examine: () => Promise.resolve([fine]) };
    expect(told(await chat.press(admin.refresh))).toContain(admin.fine(1));
  });

  it('gets the card when the examination fails', async () => {
    testBot.operation = { ...testOperation, examine: () => Promise.reject(new Error('no disk')) };
    const answer = told(await adminChat().say('admin'));
    expect(answer).toContain(`✕ ${admin.lookFailed.title}: ${admin.lookFailed.says}`);
    expect(answer).toContain(admin.noDeliveries);
    expect(answer).not.toContain('no disk');
  });

  it('finds both words in the help', async () => {
    const answer = told(await adminChat().say('help'));
    for (const [word] of help.adminLines) expect(answer).toContain(word);
  });
});

/** The people and places for which the word "admin" does not exist. */
const others: readonly (readonly [string, Whose])[] = [
  ['a partner', { id: 'partner' }],
  ['the admin of another host, with the same name', { id: 'admin2', name: 'Admin' }],
  ['the admin in a channel', { id: 'admin', ...boardChannel }],
  ['a partner in a channel', { id: 'partner', ...boardChannel }],
  ['the admin in a chat of several people', { id: 'admin', kind: 'groupChat', conversationId: 'many' }],
];

describe.each(others)('%s', (_, whose) => {
  it.each(languages)('gets the same answer to "admin" as to any unknown word, in %s', async (locale) => {
    const first = await new Chat(testBot, { ...whose, locale }).say('xyzzy');
    for (const words of ['admin', 'ADMIN', 'admin.']) {
      expect(await new Chat(testBot, { ...whose, locale }).say(words)).toEqual(first);
    }
  });

  it.each(['open-admin', 'open-failed'])('gets the answer to an unreadable press for %s', async (verb) => {
    for (const by of ['execute', 'submit'] as const) {
      const chat = () => new Chat(testBot, whose);
      const unreadable = await chat().sendPress({ title: '', data: { verb: 'no-such-verb' } }, {}, by);
      expect(await chat().sendPress({ title: '', data: { verb } }, {}, by)).toEqual(unreadable);
    }
  });
});

it('an admin with a tenant in the settings is an admin of that tenant only', async () => {
  testBot.appointed = { defaultReaders: [], admins: ['tenant-1/admin'] };
  expect(titleOf((await adminChat().say('admin')).card)).toBe(admin.title);
  expect(titleOf((await adminChat({ tenantId: 'tenant-2' }).say('admin')).card)).toBe(help.title);
});

it('a former admin gets no data from an old card', async () => {
  const chat = adminChat();
  const { card } = await chat.say('admin');
  testBot.appointed = { defaultReaders: [], admins: [] };
  for (const button of actionsOf(card)) {
    expect(told(await chat.sendPress(button, {}))).toContain(notices.unreadablePress);
  }
  expect(told(await chat.say('help'))).not.toContain(help.adminLines[0]?.[1]);
});
