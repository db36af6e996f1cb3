import { chooseReaders, openReaderChoice } from '../../../src/app/readers/choose-readers';
import { Delivery, DeliveryState } from '../../../src/domain/delivery/delivery';
import { channelKey } from '../../../src/domain/delivery/recipient';
import { readerNamed, summaryKey, summaryTo } from '../../support/deliveries';
import { colleague, keep, now, partner, writeNote } from '../../support/makers';
import { withApp } from '../../support/with-app';

const board = readerNamed('Board');
const lead = readerNamed('Lead');
const pilot = readerNamed('Pilot', channelKey('tenant-1', '19:pilot@thread.tacv2'));
const elsewhere = readerNamed('Elsewhere', { id: 'tenant-2/elsewhere', tenantId: 'tenant-2' });

const app = withApp(async (app) => {
  for (const reader of [board, lead, pilot, elsewhere]) await app.readers.save(reader);
});

const walk = { person: partner, engagementId: 'engagement-1' };
/** Saves a choice on a card that shows the present choice. */
async function choose(...readerIds: readonly string[]) {
  const { version = 0 } = (await app.engagements.load('engagement-1')) ?? {};
  return chooseReaders(app, { ...walk, version, readerIds });
}

describe('a choice of readers', () => {
  beforeEach(() => keep(app, {}));

  it('is saved for the walk and for later walks', async () => {
    expect(await choose(board.id, pilot.id)).toMatchObject({
      kind: 'chosen',
      engagement: { version: 2, readers: [board.id, pilot.id] },
      readers: [board, pilot],
    });
    expect(await app.people.load(partner.id)).toMatchObject({ readers: [board.id, pilot.id] });
    expect(await app.engagements.changesSince('engagement-1', 1)).toEqual([
      { what: 'readers', from: '', to: `${board.id} ${pilot.id}` },
    ]);
  });

  it('with no readers is saved too', async () => {
    expect(await choose()).toMatchObject({ kind: 'chosen', engagement: { version: 2, readers: [] } });
    expect(await app.people.load(partner.id)).toMatchObject({ readers: [] });
  });

  it('does not change a partner’s role and language', async () => {
    await app.people.save({ ...partner, role: 'fe', language: 'de' });
    await choose(board.id);
    expect(await app.people.load(partner.id)).toMatchObject({
      role: 'fe',
      language: 'de',
      readers: [board.id],
    });
  });

  it('on a card that shows an older choice is refused, and the newer choice stays', async () => {
    await choose(board.id, lead.id);
    await writeNote(app);
    expect(await chooseReaders(app, { ...walk, version: 1, readerIds: [board.id] })).toEqual({
      kind: 'overtaken',
    });
    expect(await app.engagements.load('engagement-1')).toMatchObject({ readers: [board.id, lead.id] });
    expect(await app.people.load(partner.id)).toMatchObject({ readers: [board.id, lead.id] });
    expect(await app.outbox.load(summaryKey('draft-1', lead.id))).toMatchObject({ state: 'queued' });
  });

  it('on an older card is accepted while the choice has not changed since', async () => {
    await choose(board.id);
    await writeNote(app);
    const stale = { ...walk, version: 2, readerIds: [lead.id] };
    expect(await chooseReaders(app, stale)).toMatchObject({ kind: 'chosen', readers: [lead] });
  });

  it('pressed twice on one card is saved once', async () => {
    const press = { ...walk, version: 1, readerIds: [board.id] };
    for (const outcome of [await chooseReaders(app, press), await chooseReaders(app, press)]) {
      expect(outcome).toMatchObject({ kind: 'chosen', engagement: { version: 2, readers: [board.id] } });
    }
  });

  it('that is the same again has no effect', async () => {
    await choose(board.id);
    expect(await choose(board.id, board.id)).toMatchObject({
      engagement: { version: 2, readers: [board.id] },
    });
  });

  it('leaves out readers of another tenant, and those who stopped', async () => {
    await app.readers.remove(lead.id);
    expect(await choose(board.id, lead.id, elsewhere.id)).toMatchObject({
      engagement: { readers: [board.id] },
    });
  });

  it('accepts 20 readers and no more', async () => {
    const many = Array.from({ length: 21 }, (_, index) => readerNamed(`Reader${index}`));
    for (const reader of many) await app.readers.save(reader);
    const ids = many.map(({ id }) => id);
    expect(await choose(...ids)).toEqual({ kind: 'too-many', most: 20 });
    expect(await app.engagements.load('engagement-1')).toMatchObject({ version: 1 });
    expect(await choose(...ids.slice(1))).toMatchObject({ kind: 'chosen' });
  });

  it.each([
    ['a colleague', { person: colleague }],
    ['an engagement that does not exist', { engagementId: 'engagement-9' }],
  ])('for %s is refused', async (_, given) => {
    expect(await chooseReaders(app, { ...walk, version: 1, ...given, readerIds: [board.id] })).toEqual({
      kind: 'unknown',
    });
    expect(await openReaderChoice(app, { ...walk, ...given, words: '' })).toBeUndefined();
    expect((await app.people.load(colleague.id))?.readers).toBeUndefined();
  });
});

describe('a reader who is removed', () => {
  beforeEach(async () => {
    await keep(app, { readers: [board.id, lead.id] });
    await writeNote(app);
  });

  const become = (recipientId: string, given: Partial<Delivery>) =>
    app.outbox.change(summaryKey('draft-1', recipientId), (present) => ({ ...present, ...given }));
  const stateOf = async (recipientId: string) =>
    (await app.outbox.load(summaryKey('draft-1', recipientId)))?.state;

  it.each<[DeliveryState, DeliveryState]>([
    ['queued', 'cancelled'],
    ['waiting', 'cancelled'],
    ['delivered', 'delivered'],
    ['failed', 'failed'],
  ])('has a summary that is %s: it becomes %s, and those of others stay', async (before, after) => {
    await become(board.id, { state: before });
    await choose(lead.id);
    expect([await stateOf(board.id), await stateOf(lead.id)]).toEqual([after, 'queued']);
  });

  it('still gets the summaries of another walk', async () => {
    await keep(app, { id: 'engagement-2', readers: [board.id] });
    await app.outbox.add([summaryTo({ aboutId: 'note-2', engagementId: 'engagement-2' })]);
    await choose(lead.id);
    expect((await app.outbox.load(summaryKey('note-2')))?.state).toBe('queued');
  });

  it('still gets it when the admin appointed them', async () => {
    app.appointed = { defaultReaders: ['board'], admins: [] };
    await choose();
    expect([await stateOf(board.id), await stateOf(lead.id)]).toEqual(['queued', 'cancelled']);
  });

  it('gets the next note when they are chosen again', async () => {
    await choose(lead.id);
    await choose(board.id, lead.id);
    expect(await stateOf(board.id)).toBe('cancelled');
    await writeNote(app, { draftId: 'draft-2' });
    expect(await app.outbox.load(summaryKey('draft-2', board.id))).toMatchObject({ state: 'queued' });
  });
});

describe('the card of readers', () => {
  const open = (words = '', ticked?: readonly string[]) => openReaderChoice(app, { ...walk, words, ticked });
  const names = (readers: readonly { readonly name: string }[] = []) => readers.map(({ name }) => name);

  it('offers the readers of the tenant by name, and ticks the chosen ones', async () => {
    await keep(app, { readers: [lead.id] });
    const choice = await open();
    expect(names(choice?.offered)).toEqual(['Board', 'Lead', 'Pilot']);
    expect(names(choice?.chosen)).toEqual(['Lead']);
    expect(choice).toMatchObject({ appointedCount: 0, more: false });
  });

  it('ticks the last chosen ones while none was chosen for this walk', async () => {
    await keep(app, {});
    await app.people.save({ ...partner, readers: [pilot.id, elsewhere.id] });
    expect(names((await open())?.chosen)).toEqual(['Pilot']);
  });

  it('keeps unsaved ticks, also of readers whom the search does not find', async () => {
    await keep(app, { readers: [lead.id] });
    const choice = await open('boa', [pilot.id]);
    expect([names(choice?.offered), names(choice?.chosen)]).toEqual([['Board'], ['Pilot']]);
    expect((await app.engagements.load('engagement-1'))?.readers).toEqual([lead.id]);
  });

  it('finds names by words, ignoring case and accents', async () => {
    await keep(app, {});
    await app.readers.save(readerNamed('Geschäftsführung'));
    expect(names((await open('GESCHAFTS'))?.offered)).toEqual(['Geschäftsführung']);
    expect(names((await open('nobody'))?.offered)).toEqual([]);
  });

  it('counts the readers whom the admin appointed and who are not chosen', async () => {
    app.appointed = { defaultReaders: ['board', 'head'], admins: [] };
    await keep(app, { readers: [board.id] });
    expect(await open()).toMatchObject({ appointedCount: 1 });
  });

  it('offers 40 and says that there are more', async () => {
    await keep(app, {});
    for (let index = 0; index < 37; index += 1) await app.readers.save(readerNamed(`Reader${index}`));
    expect(await open()).toMatchObject({ more: false, offered: { length: 40 } });
    await app.readers.save(readerNamed('Zone', { since: now }));
    expect(await open()).toMatchObject({ more: true, offered: { length: 40 } });
  });
});
