import { addressOf } from '../../../src/app/delivery/address';
import {
  forgetReference,
  joinTeam,
  keepReference,
  leaveTeam,
} from '../../../src/app/delivery/keep-reference';
import { settleAttempt } from '../../../src/app/delivery/settle-attempt';
import { becomeReader } from '../../../src/app/readers/become-reader';
import { Delivery } from '../../../src/domain/delivery/delivery';
import { channelKey, ConversationReference } from '../../../src/domain/delivery/recipient';
import { claimAt, referenceTo, summaryKey, summaryTo } from '../../support/deliveries';
import { withApp } from '../../support/with-app';

const board = referenceTo('tenant-1/board', { timeZone: 'Europe/Berlin', language: 'de' });
const pilotId = channelKey('tenant-1', '19:pilot@thread.tacv2').id;
const pilot = referenceTo(pilotId, { teamId: 'team-1', name: 'Rollout / Pilot' });
const later = '2026-04-06T12:00:00.000Z';

const app = withApp((app) => app.setClock(later));

const kept = (id = board.id) => app.references.load(id);
const stateOf = async (recipientId = board.id) =>
  (await app.outbox.load(summaryKey('note-1', recipientId)))?.state;

/** Adds a summary that waits for a recipient. */
const waits = (recipientId: string, reason: Delivery['reason']) =>
  app.outbox.add([summaryTo({ recipientId, state: 'waiting', reason, attempts: 1 })]);

/** Returns the number of saves of references. It rises with each save. */
async function refreshed(): Promise<number> {
  const row = await app.db
    .selectFrom('conversation_references')
    .select(({ fn }) => fn.max('refreshed').as('last'))
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

describe('the way to reach a person', () => {
  it('is saved from their activity', async () => {
    await keepReference(app, board);
    expect(await kept()).toEqual(board);
  });

  it('is not written again while it stays the same', async () => {
    await keepReference(app, board);
    await keepReference(app, { ...board });
    expect(await refreshed()).toBe(1);
  });

  it.each<[what: string, told: Partial<ConversationReference>]>([
    ['another address of the connector', { serviceUrl: 'https://smba.trafficmanager.net/amer/' }],
    ['another conversation', { conversationId: 'a:new' }],
    ['another name', { name: 'Head of delivery' }],
    ['another language', { language: 'en' }],
    ['another zone', { timeZone: 'America/New_York' }],
  ])('is saved again when it is %s', async (_, told) => {
    await keepReference(app, board);
    await keepReference(app, { ...board, ...told });
    expect(await kept()).toEqual({ ...board, ...told });
  });

  it('keeps a name and a zone that are missing in an activity', async () => {
    await keepReference(app, board);
    await keepReference(app, { ...board, name: '', timeZone: 'UTC' });
    expect(await kept()).toEqual(board);
    expect(await refreshed()).toBe(1);
    await keepReference(app, { ...board, name: '', timeZone: 'UTC', conversationId: 'a:new' });
    expect(await kept()).toEqual({ ...board, conversationId: 'a:new' });
  });
});

it('a channel keeps its team when an activity has no team', async () => {
  await keepReference(app, pilot);
  await keepReference(app, { ...pilot, teamId: '', conversationId: '19:moved' });
  expect(await kept(pilotId)).toEqual({ ...pilot, conversationId: '19:moved' });
});

describe('a waiting delivery continues', () => {
  it('when its recipient writes for the first time', async () => {
    await waits(board.id, 'not-installed');
    await keepReference(app, board);
    expect(await app.outbox.load(summaryKey())).toMatchObject({
      ...{ state: 'queued', nextAt: later, queuedAt: later, attempts: 0, reason: undefined },
    });
  });

  it('when its recipient writes after messages could not be sent', async () => {
    await app.references.save({ ...board, unreachable: 'blocked' });
    await waits(board.id, 'blocked');
    await keepReference(app, board);
    expect(await stateOf()).toBe('queued');
    expect(await kept()).toEqual(board);
  });

  it('when the conversation is known again', async () => {
    await app.references.save({ ...board, conversationId: '' });
    await waits(board.id, 'not-installed');
    await keepReference(app, board);
    expect(await stateOf()).toBe('queued');
  });

  it('when its recipient writes at the moment at which they are found unreachable', async () => {
    await keepReference(app, board);
    await app.outbox.add([summaryTo()]);
    // Ends an attempt between the read and the write.
    const refresh: typeof app.references.refresh = async (reference, now) => {
      const [delivery = summaryTo()] = await app.outbox.claim(claimAt(app.now().getTime()));
      const result = { kind: 'refused', status: 403, code: 'ConversationBlockedByUser' } as const;
      await settleAttempt(app, 'worker-1', { delivery, result, random: 0 });
      expect(await stateOf()).toBe('waiting');
      await app.references.refresh(reference, now);
    };
    const busy = { ...app, references: { ...app.references, refresh } };
    await keepReference(busy, { ...board, name: 'Head of delivery' });
    expect(await kept()).toEqual({ ...board, name: 'Head of delivery' });
    expect(await stateOf()).toBe('queued');
  });

  it('for no other recipient', async () => {
    await waits('tenant-1/lead', 'not-installed');
    await keepReference(app, board);
    expect(await stateOf('tenant-1/lead')).toBe('waiting');
  });
});

it('a person who removed the bot is forgotten until they install it again', async () => {
  await keepReference(app, board);
  await forgetReference(app, board.id);
  expect(await kept()).toBeUndefined();
  await waits(board.id, 'not-installed');
  await keepReference(app, board);
  expect(await stateOf()).toBe('queued');
});

describe('the bot in a team', () => {
  const otherTeam = referenceTo('tenant-1/channel/19:other', { teamId: 'team-2' });
  beforeEach(async () => {
    for (const channel of [pilot, otherTeam]) await keepReference(app, channel);
  });

  it('makes the team’s channels unreachable when it is removed, and no others', async () => {
    await leaveTeam(app, 'team-1');
    expect(await kept(pilotId)).toEqual({ ...pilot, unreachable: 'not-in-team' });
    expect(await kept(otherTeam.id)).toEqual(otherTeam);
  });

  it('lets the deliveries to the team’s channels continue when it is back, and no others', async () => {
    await leaveTeam(app, 'team-1');
    await leaveTeam(app, 'team-2');
    await waits(pilotId, 'not-in-team');
    await waits(otherTeam.id, 'not-in-team');
    await joinTeam(app, 'team-1');
    expect([await stateOf(pilotId), await stateOf(otherTeam.id)]).toEqual(['queued', 'waiting']);
    expect(await kept(pilotId)).toEqual(pilot);
  });
});

describe('the address of a recipient', () => {
  const head = { id: 'tenant-1/head', tenantId: 'tenant-1' };
  const unknown = {
    ...head,
    ...{ conversationId: '', serviceUrl: '', botId: '', userId: 'head', teamId: '', name: '' },
    ...{ language: 'en', timeZone: 'UTC', unreachable: undefined },
  };

  it('is the stored one', async () => {
    await keepReference(app, board);
    expect(await addressOf(app, board)).toEqual(board);
  });

  it('without a stored one is their object id, at the tenant’s last known connector', async () => {
    await app.references.save(referenceTo('tenant-1/lead', { serviceUrl: 'https://old.example/' }));
    await keepReference(app, { ...board, serviceUrl: 'https://new.example/' });
    await app.references.save(
      referenceTo('tenant-2/lead', { tenantId: 'tenant-2', serviceUrl: 'https://other.example/' }),
    );
    expect(await addressOf(app, head)).toEqual({
      ...unknown,
      serviceUrl: 'https://new.example/',
      botId: '28:bot',
    });
  });

  it('without a stored one in an unknown tenant has no connector', async () => {
    expect(await addressOf(app, head)).toEqual(unknown);
  });

  it('says that the recipient is unreachable, also without a stored one', async () => {
    await app.references.save({
      ...referenceTo(head.id),
      conversationId: '',
      serviceUrl: '',
      unreachable: 'not-installed',
    });
    await keepReference(app, board);
    expect(await addressOf(app, head)).toMatchObject({ unreachable: 'not-installed' });
  });

  it('of a channel is never guessed', async () => {
    await keepReference(app, board);
    const channel = channelKey('tenant-1', '19:unheard@thread.tacv2');
    expect(await addressOf(app, channel)).toMatchObject({ serviceUrl: '', conversationId: '' });
  });
});

describe('a reader', () => {
  const reads = (who: ConversationReference) => becomeReader(app, who);

  it('has the name and the zone of their client', async () => {
    await keepReference(app, board);
    await reads(board);
    await keepReference(app, { ...board, name: 'Head of delivery', timeZone: 'America/New_York' });
    expect(await app.readers.load(board.id)).toMatchObject({
      name: 'Head of delivery',
      timeZone: 'America/New_York',
    });
  });

  it('that is a channel keeps the name and the zone it was given', async () => {
    await reads({ ...pilot, name: 'Pilot', timeZone: 'Europe/Berlin' });
    await keepReference(app, pilot);
    expect(await app.readers.load(pilotId)).toMatchObject({ name: 'Pilot', timeZone: 'Europe/Berlin' });
  });
});
