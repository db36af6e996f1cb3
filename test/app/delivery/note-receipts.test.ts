import { noteReceipts } from '../../../src/app/delivery/note-receipts';
import { summariesOfNote } from '../../../src/app/delivery/summaries-of-note';
import { Question } from '../../../src/domain/delivery/question';
import { channelKey } from '../../../src/domain/delivery/recipient';
import { readerNamed, referenceTo, summaryTo } from '../../support/deliveries';
import { colleague, keep, now, partner, writeNote } from '../../support/makers';
import { withApp } from '../../support/with-app';

const board = readerNamed('Board');
const pilot = readerNamed('Pilot', channelKey('tenant-1', '19:pilot@thread.tacv2'));

const app = withApp(async (app) => {
  app.appointed = { defaultReaders: ['head', 'unheard'], admins: [] };
  for (const reader of [board, pilot]) await app.readers.save(reader);
  await app.references.save(referenceTo('tenant-1/head', { name: 'Head of delivery' }));
  await keep(app, { readers: [board.id, pilot.id] });
  await writeNote(app);
});

it('a partner sees the recipients of their note, by name where known, and their questions', async () => {
  const question: Question = {
    ...{ id: 'question-1', engagementId: 'engagement-1', noteId: 'draft-1', tenantId: 'tenant-1' },
    ...{ readerId: board.id, asker: 'Board', askerId: board.id, text: 'Since when?', askedAt: now },
    ...{ answer: undefined, answeredAt: undefined },
  };
  await app.questions.ask(question, []);
  const found = await noteReceipts(app, partner, 'draft-1');
  expect(found).toMatchObject({
    engagement: { id: 'engagement-1' },
    note: { id: 'draft-1' },
    questions: [question],
  });
  const receipts = found?.receipts.map(({ delivery, name, isChannel }) => [
    delivery.recipientId,
    name,
    isChannel,
  ]);
  expect(receipts).toEqual([
    ['tenant-1/board', 'Board', false],
    ['tenant-1/channel/19:pilot@thread.tacv2', 'Pilot', true],
    ['tenant-1/head', 'Head of delivery', false],
    ['tenant-1/unheard', '', false],
  ]);
});

it.each([
  ['a colleague', colleague, 'draft-1'],
  ['a reader', board, 'draft-1'],
  ['the partner, of a note that does not exist', partner, 'draft-2'],
])('%s sees no receipts', async (_, person, noteId) => {
  expect(await noteReceipts(app, person, noteId)).toBeUndefined();
});

it('other deliveries about a note are not listed as its summaries', async () => {
  await app.outbox.add([
    summaryTo({ key: 'reminder/draft-1/partner', kind: 'reminder', aboutId: 'draft-1' }),
  ]);
  expect((await summariesOfNote(app, 'draft-1')).map(({ kind }) => kind)).toEqual(Array(4).fill('summary'));
});
