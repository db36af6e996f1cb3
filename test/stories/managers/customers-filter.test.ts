import { readFilter } from '../../../dialogs/read-filter';
import { texts } from '../../../locales';
import { tick } from '../../../src/delivery/write-what-is-due';
import { actionsOf } from '../../support/card-driver';
import { tellCard } from '../../support/card-text';
import { Chat, createTestBot, TestBot, titleOf } from '../../support/chat';
import { rememberingLog } from '../../support/delivering';
import { noteKinds, playbook } from '../../support/makers';
import { deliverInto } from '../../support/stories/letters-into-chats';
import { boardChannel, finishFor, readerIds, walkToPreview } from '../../support/stories/reading';

const { filters, rows, summary, customers, messages, noteForm, question } = texts.en;

let testBot: TestBot;
let partner: Chat;
let manager: Chat;
beforeEach(async () => {
  testBot = await createTestBot();
  partner = new Chat(testBot, { id: 'partner', name: 'Partner' });
  manager = new Chat(testBot, { id: 'manager', name: 'Manager' });
});
afterEach(() => testBot.close());

const deliver = (): Promise<void> => deliverInto(testBot, partner, manager);
const told = (chat: Chat): string => tellCard(chat.card ?? {});

/** Writes the first note of two customers, of which the second is escalated, to the manager. */
async function twoCustomers(): Promise<void> {
  await manager.say('manager');
  await walkToPreview(partner, 'en');
  await finishFor(partner, 'en', readerIds.manager);
  await walkToPreview(partner, 'en', 'Fabrikam');
  await partner.press(texts.en.preview.change);
  await partner.press(noteForm.preview, {
    in_note_escalate: 'yes',
    in_note_concerns: '=No budget for licences',
  });
  await finishFor(partner, 'en', readerIds.manager);
  await deliver();
}

it('a manager’s morning: from the digest to the note, a question, and back', async () => {
  await twoCustomers();
  expect(titleOf(manager.card)).toBe('Fabrikam');
  expect(told(manager)).toContain('↑ Escalated\nConcerns: =No budget for licences');

  await manager.say('digest daily 8');
  testBot.now = new Date('2026-04-08T09:30:00.000Z');
  await tick(testBot.app, rememberingLog());
  await deliver();
  const digest = told(manager);
  expect(titleOf(manager.card)).toBe(customers.titleDigest('2026-04-08'));
  expect(digest.indexOf('Fabrikam')).toBeLessThan(digest.indexOf('Contoso'));
  expect(digest).toContain('↑ Escalated');

  await manager.press(rows.read('Fabrikam'));
  expect(titleOf(manager.card)).toBe('Fabrikam');
  expect(told(manager)).toContain('No budget for licences');
  await manager.press(summary.ask);
  await manager.press(summary.send, { in_question: 'Who can grant it?' });
  expect(told(manager)).toContain(messages.questionSent);
  await manager.press(rows.back);
  expect(titleOf(manager.card)).toBe(customers.title);
  await manager.press(rows.ask('Contoso'));
  expect(titleOf(manager.card)).toBe('Contoso');
  await manager.press(summary.send, { in_question: 'When does the pilot begin?' });
  await deliver();
  expect(titleOf(partner.card)).toBe('Contoso');
  await partner.press(question.send, { in_answer: 'On Monday.' });
  await deliver();
  expect(titleOf(manager.card)).toBe('Contoso');
  expect(told(manager)).toContain('On Monday.');

  const [table = ''] = (await manager.say('customers csv')).texts;
  expect(table).toContain(",Yes,,'=No budget for licences,");
});

it('customers are filtered by words and by the choice on the card; pages and table keep the filter', async () => {
  await twoCustomers();
  await manager.say('escalated customers');
  expect(titleOf(manager.card)).toBe(filters.title(1, 2, 'escalated'));
  expect(told(manager)).not.toContain('Contoso');
  const [table = ''] = (await manager.press(customers.send)).texts;
  expect(table).toContain('\r\nFabrikam,');
  expect(table).not.toContain('\r\nContoso,');

  await manager.press(filters.showAll);
  expect(titleOf(manager.card)).toBe(customers.title);
  await manager.press(filters.show, { in_filter: 'state/escalated' });
  expect(titleOf(manager.card)).toBe(filters.title(1, 2, 'escalated'));
  await manager.press(rows.read('Fabrikam'));
  await manager.press(rows.back);
  expect(titleOf(manager.card)).toBe(filters.title(1, 2, 'escalated'));

  await manager.say('kunden überfällig');
  expect(titleOf(manager.card)).toBe(filters.title(0, 2, 'overdue'));
  expect(told(manager)).toContain(filters.none(2));
  expect((await manager.say('customers overdue csv')).texts).toEqual([filters.none(2)]);
  await manager.press(filters.showAll);
  expect(titleOf(manager.card)).toBe(customers.title);

  const before = manager.card;
  expect(await manager.say('customers purple')).toMatchObject({
    card: undefined,
    texts: [filters.unknown('purple')],
  });
  expect(titleOf((await partner.say('customers purple')).card)).toBe(texts.en.help.title);
  expect(await partner.say('customers blocked')).toMatchObject({ texts: [messages.notAReader] });
  expect(actionsOf(before).map(({ title }) => title)).toContain(rows.ask('Contoso'));
});

it('a channel filters, opens and asks as well', async () => {
  const channel = new Chat(testBot, { id: 'manager', name: 'Manager', ...boardChannel });
  await channel.say('deliver here');
  await channel.press(texts.en.reader.deliver);
  await walkToPreview(partner, 'en');
  await finishFor(partner, 'en', readerIds.channel);
  await deliverInto(testBot, partner, channel);
  await channel.say('customers covid');
  expect(titleOf(channel.card)).toBe(filters.title(1, 1, '#covid'));
  await channel.press(rows.ask('Contoso'));
  await channel.press(summary.send, { in_question: 'Is the VPN decided?' });
  await channel.press(rows.back);
  expect(titleOf(channel.card)).toBe(filters.title(1, 1, '#covid'));
  expect((await channel.say('customers purple')).texts).toEqual([filters.unknown('purple')]);
});

it.each<[words: string, filter: string | undefined]>([
  ['', undefined],
  ['all', undefined],
  ['alle', undefined],
  ['blocked', 'state/blocked'],
  ['who are blocked', 'state/blocked'],
  ['with blockers', 'state/blocked'],
  ['blockiert', 'state/blocked'],
  ['blockierte', 'state/blocked'],
  ['mit Blockern', 'state/blocked'],
  ['overdue', 'state/overdue'],
  ['überfällig', 'state/overdue'],
  ['ueberfaellig', 'state/overdue'],
  ['mit überfälliger Notiz', 'state/overdue'],
  ['fällig', 'state/due'],
  ['escalations', 'state/escalated'],
  ['eskaliert', 'state/escalated'],
  ['paused', 'state/paused'],
  ['on hold', 'state/paused'],
  ['pausiert', 'state/paused'],
  ['unterbrochen', 'state/paused'],
  ['covid', 'state/covid'],
  ['mit #covid', 'state/covid'],
  ['finished', 'state/finished'],
  ['Education', 'segment/education'],
  ['in Bildung', 'segment/education'],
  ['Öffentliche Verwaltung', 'segment/government'],
  ['teams', 'workload/TEAMS'],
  ['wdatp', 'workload/WDATP'],
  ['Windows Defender ATP', 'workload/WDATP'],
  ['Microsoft Defender for Endpoint', 'workload/WDATP'],
  ['Microsoft 365 Apps', 'workload/OPP'],
  ['evaluates the service', 'intent/evaluating'],
])('“customers %s” means %s', (words, filter) => {
  expect(readFilter(words, { playbook, kinds: noteKinds })).toEqual({ filter });
});

it('no word means two states or segments, in any language', () => {
  const content = { playbook, kinds: noteKinds };
  for (const language of ['en', 'de'] as const) {
    for (const [state, words] of Object.entries(texts[language].filters.stateWords)) {
      for (const word of words)
        expect([word, readFilter(word, content)]).toEqual([word, { filter: `state/${state}` }]);
    }
    for (const [segment, name] of Object.entries(texts[language].segments))
      expect(readFilter(name, content)).toEqual({ filter: `segment/${segment}` });
  }
});
