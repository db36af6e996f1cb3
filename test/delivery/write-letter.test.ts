import { instantOf, Day } from '../../src/domain/values/dates';
import { sendAgain } from '../../src/app/delivery/send-again';
import { forgetPerson } from '../../src/app/people/forget-person';
import { stopReading } from '../../src/app/readers/stop-reading';
import { tick } from '../../src/delivery/write-what-is-due';
import { Send } from '../../src/delivery/sender';
import { Reader } from '../../src/domain/delivery/reader';
import { readerNamed, referenceTo, summaryKey, summaryTo } from '../support/deliveries';
import { rememberingLog, sendDue, workerOn } from '../support/delivering';
import { keep, now, partner, TestApp, writeNote } from '../support/makers';
import { withApp } from '../support/with-app';

const board = readerNamed('Board');
const key = summaryKey('draft-1');

const app = withApp(async (app) => {
  await app.readers.save(board);
  await app.references.save(referenceTo(board.id));
  await app.references.save(referenceTo(partner.id));
  await keep(app, { readers: [board.id] });
  await writeNote(app);
});

/** Lets a worker send what is due, and returns the titles of the messages to the reader. */
async function sent(): Promise<readonly string[]> {
  const titles: string[] = [];
  const send: Send = (to, letter) => {
    if (to.id === board.id) titles.push('card' in letter ? letter.card.title : letter.text);
    return Promise.resolve({ result: { kind: 'sent', activityId: `message-${titles.length}` } });
  };
  await sendDue(workerOn(app, { send }));
  return titles;
}

describe('a summary', () => {
  it('goes to a reader', async () => {
    expect(await sent()).toHaveLength(1);
  });

  it('goes to a reader appointed by the admin, without their own choice', async () => {
    await app.readers.remove(board.id);
    app.appointed = { defaultReaders: ['tenant-1/board'], admins: [] };
    expect(await sent()).toHaveLength(1);
  });

  // A reader who stops has their queued deliveries cancelled. This one is queued just after that.
  it.each<[string, (app: TestApp) => Promise<unknown>]>([
    ['has stopped', ({ readers }) => readers.remove(board.id)],
    [
      'is appointed in another tenant only',
      async (given) => {
        await given.readers.remove(board.id);
        given.appointed = { defaultReaders: ['tenant-2/board'], admins: [] };
      },
    ],
  ])('queued for a reader who %s is not sent', async (_, change) => {
    await change(app);
    expect(await sent()).toEqual([]);
    expect(await app.outbox.load(key)).toMatchObject({ state: 'cancelled' });
  });

  it('queued for a person who was forgotten is not sent', async () => {
    await forgetPerson(app, board);
    await app.references.save(referenceTo(board.id));
    await app.outbox.add([summaryTo({ aboutId: 'draft-1' })]);
    expect(await sent()).toEqual([]);
    expect(await app.outbox.load(key)).toMatchObject({ state: 'cancelled' });
  });

  it('that failed is not sent again to a reader who has stopped', async () => {
    await app.outbox.change(key, (present) => ({ ...present, state: 'failed', reason: 'refused' }));
    await stopReading(app, board);
    await sendAgain(app, { person: partner, reader: partner }, key);
    expect(await sent()).toEqual([]);
    expect(await app.outbox.load(key)).toMatchObject({ state: 'cancelled' });
  });
});

describe('a digest', () => {
  const daily: Reader = { ...board, digest: 'daily', digestSince: now };
  const log = rememberingLog();

  beforeEach(async () => {
    await sent();
    await app.readers.save(daily);
    await app.references.save(referenceTo(board.id, { unreachable: 'blocked' }));
  });

  /** Writes the digest of a day at eight o'clock, while its reader cannot be reached. */
  async function wait(day: Day): Promise<void> {
    app.setClock(`${day}T08:00:00.000Z`);
    await tick(app, log);
    expect(await sent()).toEqual([]);
    expect(await digestOf(day)).toBe('waiting');
  }

  /** Makes the reader reachable again. */
  const wake = (): Promise<void> => app.references.refresh(referenceTo(board.id), instantOf(app.now()));
  const digestOf = async (day: Day) => (await app.outbox.load(`digest/${day}/${board.id}`))?.state;

  it('that waited is sent while it is the newest one', async () => {
    await wait('2026-04-07');
    app.setClock('2026-04-08T07:59:00.000Z');
    await wake();
    expect(await sent()).toHaveLength(1);
    expect(await digestOf('2026-04-07')).toBe('delivered');
  });

  it('that waited is not sent when there is a newer one', async () => {
    for (const day of ['2026-04-07', '2026-04-08', '2026-04-09'] as const) await wait(day);
    await wake();
    const [only, ...more] = [...(await sent()), ...(await later())];
    expect(only).toBeDefined();
    expect(more).toEqual([]);
    expect([await digestOf('2026-04-08'), await digestOf('2026-04-09')]).toEqual(['cancelled', 'delivered']);
  });

  /** Returns what arrives in the seconds after, because a conversation gets only one message a second. */
  async function later(): Promise<readonly string[]> {
    const titles: string[] = [];
    for (let seconds = 1; seconds <= 5; seconds += 1) {
      app.setClock(instantOf(app.now().getTime() + 1_000));
      titles.push(...(await sent()));
    }
    return titles;
  }
});
