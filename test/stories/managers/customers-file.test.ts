import { texts } from '../../../locales';
import { Answer, Chat, createTestBot, TestBot } from '../../support/chat';
import { deliverInto } from '../../support/stories/letters-into-chats';
import {
  boardChannel,
  finishFor,
  readerIds,
  summaryAtManager,
  walkToPreview,
} from '../../support/stories/reading';

const { messages, customers } = texts.en;
const uploadUrl = 'https://contoso-my.sharepoint.com/upload';
const uploadInfo = {
  uploadUrl,
  contentUrl: 'https://contoso-my.sharepoint.com/customers.csv',
  uniqueId: 'file-1',
  fileType: 'csv',
};

let testBot: TestBot;
/** The uploads so far, with their addresses. */
let placed: { url: string; text: string }[];
/** True when OneDrive accepts the upload. */
let takes: boolean;

beforeEach(async () => {
  testBot = await createTestBot();
  placed = [];
  takes = true;
  testBot.upload = (url, bytes) => {
    placed.push({ url, text: bytes.toString('utf8') });
    return Promise.resolve(takes);
  };
});
afterEach(() => testBot.close());

const consent = (chat: Chat, action: string): Promise<Answer> =>
  chat.send(
    { type: 'invoke', name: 'fileConsent/invoke', value: { type: 'fileUpload', action, uploadInfo } },
    action,
  );

/** Returns the attachments of a chat that are not the bot's cards. */
const files = ({ adapter }: Chat) =>
  adapter.sent
    .flatMap(({ attachments = [] }) => attachments)
    .filter(({ contentType }) => contentType.startsWith('application/vnd.microsoft.teams.card.file.'));

it('a reader is asked first, then the table is saved in their OneDrive', async () => {
  const { manager } = await summaryAtManager(testBot);
  expect((await manager.say('customers csv')).texts).toEqual([messages.fileOffered]);
  expect(files(manager)).toMatchObject([
    {
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name: 'customers-2026-04-06.csv',
      content: { description: messages.fileAbout(1), sizeInBytes: expect.any(Number) as number },
    },
  ]);
  expect(placed).toEqual([]);

  const { texts: said } = await consent(manager, 'accept');
  expect(said).toEqual([]);
  expect(placed).toMatchObject([{ url: uploadUrl }]);
  const [{ text } = { text: '' }] = placed;
  expect(text).toMatch(new RegExp(`^\ufeff${customers.columns.customer},`));
  expect(text).toContain('\r\nContoso,Partner,');
  expect(files(manager).at(-1)).toMatchObject({
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    contentUrl: uploadInfo.contentUrl,
    name: 'customers-2026-04-06.csv',
    content: { uniqueId: 'file-1', fileType: 'csv' },
  });
});

it('a reader who declines is not asked again, and no file is uploaded', async () => {
  const { manager } = await summaryAtManager(testBot);
  await manager.say('customers csv');
  expect((await consent(manager, 'decline')).texts).toEqual([messages.fileDeclined]);
  expect(placed).toEqual([]);
});

it('a table that OneDrive refuses comes as text', async () => {
  takes = false;
  const { manager } = await summaryAtManager(testBot);
  await manager.say('customers csv');
  const [failed, table, told] = (await consent(manager, 'accept')).texts;
  expect([failed, told]).toEqual([messages.fileFailed, messages.tableWhole]);
  expect(table).toContain('\r\nContoso,Partner,');
});

it('a reader who stopped in the meantime gets no table', async () => {
  const { manager } = await summaryAtManager(testBot);
  await manager.say('customers csv');
  await manager.say('stop');
  expect((await consent(manager, 'accept')).texts).toEqual([messages.notAReader]);
  expect(placed).toEqual([]);
});

it('a channel gets the table as text, because files are for one person', async () => {
  const channel = new Chat(testBot, { id: 'manager', ...boardChannel });
  await channel.say('deliver here');
  await channel.press(texts.en.reader.deliver);
  const partner = new Chat(testBot, { id: 'partner', name: 'Partner' });
  await walkToPreview(partner, 'en');
  await finishFor(partner, 'en', readerIds.channel);
  await deliverInto(testBot, partner, channel);
  const [table, told] = (await channel.say('customers csv')).texts;
  expect(table).toContain('\r\nContoso,Partner,');
  expect(told).toBe(messages.tableWhole);
  expect(files(channel)).toEqual([]);
});
