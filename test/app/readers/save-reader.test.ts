import { becomeReader } from '../../../src/app/readers/become-reader';
import { ReaderAnswers, saveReader } from '../../../src/app/readers/save-reader';
import { stopReading } from '../../../src/app/readers/stop-reading';
import { Reader } from '../../../src/domain/delivery/reader';
import { channelKey } from '../../../src/domain/delivery/recipient';
import { referenceTo, summaryKey, summaryTo } from '../../support/deliveries';
import { now } from '../../support/makers';
import { withApp } from '../../support/with-app';

const board = referenceTo('tenant-1/board', { language: 'de', timeZone: 'Europe/Berlin' });
const pilot = referenceTo(channelKey('tenant-1', '19:pilot@thread.tacv2').id, { name: 'Rollout / Pilot' });
const later = '2026-04-06T12:00:00.000Z';

const begun: Reader = {
  ...{ id: board.id, tenantId: 'tenant-1', name: 'Board', language: 'de', timeZone: 'Europe/Berlin' },
  ...{ digest: 'off', digestHour: 8, digestSince: now, since: now },
};

const app = withApp();

const answers = (typed: Partial<ReaderAnswers> = {}): ReaderAnswers => ({
  ...{ name: '', language: '', digest: '', hour: '' },
  ...typed,
});

const kept = (id = board.id) => app.readers.load(id);

describe('a person becomes a reader', () => {
  it('with their language and time zone, without a digest', async () => {
    expect(await becomeReader(app, board)).toEqual(begun);
    expect(await kept()).toEqual(begun);
  });

  it('once: a person who is one already stays as they are', async () => {
    const first = await becomeReader(app, board);
    app.setClock(later);
    expect(await becomeReader(app, { ...board, name: 'Another name' })).toEqual(first);
  });

  it('by saving their settings', async () => {
    expect(await saveReader(app, board, answers())).toEqual({ kind: 'saved', reader: begun, begun: true });
    expect(await saveReader(app, board, answers())).toMatchObject({ begun: false });
  });
});

describe('the settings of a reader', () => {
  beforeEach(async () => {
    for (const one of [board, pilot]) await becomeReader(app, one);
    app.setClock(later);
  });

  it('have a digest and its hour, which count from when they were set', async () => {
    await saveReader(app, board, answers({ digest: 'weekly', hour: ' 17 ' }));
    expect(await kept()).toEqual({ ...begun, digest: 'weekly', digestHour: 17, digestSince: later });
  });

  it('that are left empty stay, and count from when they were set', async () => {
    await saveReader(app, board, answers({ digest: 'daily', hour: '0' }));
    app.setClock('2026-04-07T12:00:00.000Z');
    await saveReader(app, board, answers());
    await saveReader(app, board, answers({ digest: 'daily', hour: '0' }));
    expect(await kept()).toMatchObject({ digest: 'daily', digestHour: 0, digestSince: later });
  });

  it('of a person use the name, the language and the time zone of their client', async () => {
    const moved = {
      ...board,
      name: 'Head of delivery',
      language: 'en',
      timeZone: 'America/New_York',
    } as const;
    await saveReader(app, moved, answers({ name: 'Typed', language: 'de' }));
    expect(await kept()).toMatchObject({
      ...{ name: 'Head of delivery', language: 'en', timeZone: 'America/New_York' },
    });
  });

  it('keep the time zone when the client sends none', async () => {
    await saveReader(app, { ...board, timeZone: 'UTC' }, answers({ digest: 'daily' }));
    expect(await kept()).toMatchObject({ timeZone: 'Europe/Berlin', digest: 'daily' });
  });

  it('of a channel have a typed name and language', async () => {
    await saveReader(app, pilot, answers({ name: ' Pilot\n group ', language: 'de' }));
    expect(await kept(pilot.id)).toMatchObject({ name: 'Pilot group', language: 'de' });
    await saveReader(app, { ...pilot, name: 'Renamed' }, answers());
    expect(await kept(pilot.id)).toMatchObject({ name: 'Pilot group', language: 'de' });
  });

  it.each<[what: string, typed: Partial<ReaderAnswers>, problems: object]>([
    ['a rhythm that does not exist', { digest: 'hourly' }, { digest: { code: 'not-a-choice' } }],
    ['an hour after 23', { hour: '24' }, { hour: { code: 'not-a-choice' } }],
    ['an hour in words', { hour: 'eight' }, { hour: { code: 'not-a-choice' } }],
    ['an hour with minutes', { hour: '8:30' }, { hour: { code: 'not-a-choice' } }],
    ['an hour with a zero in front', { hour: '08' }, { hour: { code: 'not-a-choice' } }],
    ['a language that is not spoken', { language: 'fr' }, { language: { code: 'not-a-choice' } }],
    ['61 characters', { name: 'n'.repeat(61) }, { name: { code: 'too-long', limit: 60, length: 61 } }],
  ])('are refused with %s, and come back as typed', async (_, typed, problems) => {
    expect(await saveReader(app, pilot, answers({ digest: 'daily', ...typed }))).toEqual({
      ...{ kind: 'refused', problems, typed: answers({ digest: 'daily', ...typed }) },
    });
    expect(await kept(pilot.id)).toMatchObject({ digest: 'off', name: 'Rollout / Pilot' });
  });
});

describe('a person who stops being a reader', () => {
  beforeEach(async () => {
    await becomeReader(app, board);
    await app.outbox.add([
      summaryTo(),
      summaryTo({ aboutId: 'note-2', state: 'delivered', deliveredAt: now }),
    ]);
  });

  const stateOf = async (noteId: string) => (await app.outbox.load(summaryKey(noteId)))?.state;

  it('can no longer be chosen, and gets no unsent delivery', async () => {
    expect(await stopReading(app, board)).toBe(true);
    expect(await kept()).toBeUndefined();
    expect([await stateOf('note-1'), await stateOf('note-2')]).toEqual(['cancelled', 'delivered']);
  });

  it('who is also a partner still gets messages about their own walks', async () => {
    const key = 'reminder/engagement-1/start/due/tenant-1/board';
    await app.outbox.add([
      summaryTo({ kind: 'reminder', key }),
      summaryTo({ kind: 'digest', key: 'digest' }),
    ]);
    await stopReading(app, board);
    expect(await app.outbox.load(key)).toMatchObject({ state: 'queued' });
    expect(await app.outbox.load('digest')).toMatchObject({ state: 'cancelled' });
  });

  it('twice, was no reader the second time', async () => {
    await stopReading(app, board);
    expect(await stopReading(app, board)).toBe(false);
  });

  it('still gets what the admin appointed them to', async () => {
    app.appointed = { defaultReaders: ['board'], admins: [] };
    expect(await stopReading(app, board)).toBe(true);
    expect(await stateOf('note-1')).toBe('queued');
  });

  it('may become one again', async () => {
    await stopReading(app, board);
    app.setClock(later);
    expect(await becomeReader(app, board)).toMatchObject({ since: later, digest: 'off' });
  });
});
