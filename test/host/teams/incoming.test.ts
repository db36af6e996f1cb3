import { Activity, TestAdapter, TurnContext } from 'botbuilder';
import { isInChannel, isPersonal, personKey, referenceFrom, teamOf } from '../../../src/host/teams/incoming';

/** A turn in which this came in. */
function turn(given: object): TurnContext {
  const activity = {
    ...{ type: 'message', channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/' },
    ...{
      recipient: { id: '28:bot' },
      from: { id: '29:engineer', name: 'FastTrack engineer', aadObjectId: 'object-1' },
    },
    conversation: { id: 'a:chat', tenantId: 'tenant-1', conversationType: 'personal' },
    ...given,
  };
  return new TurnContext(new TestAdapter(), activity as unknown as Partial<Activity>);
}

const chat = turn({});
const inTeam = {
  conversation: {
    id: '19:pilot@thread.tacv2;messageid=1617',
    tenantId: 'tenant-1',
    conversationType: 'channel',
  },
  channelData: {
    team: { id: '19:team@thread.tacv2', name: 'Contoso rollout' },
    channel: { id: '19:pilot@thread.tacv2', name: 'Pilot' },
  },
};
const channel = turn(inTeam);
const group = turn({ conversation: { id: '19:group', tenantId: 'tenant-1', conversationType: 'groupChat' } });
const withoutKinds = turn({ conversation: { id: 'chat-1' }, channelId: 'emulator', from: { id: 'user-1' } });

it.each([
  ['a chat with one person', chat, true, false],
  ['a channel', channel, false, true],
  ['a chat of several', group, false, false],
  ['a client without such kinds', withoutKinds, true, false],
])('%s is personal: %#', (_what, context, personal, ofTeam) => {
  expect([isPersonal(context), isInChannel(context)]).toEqual([personal, ofTeam]);
});

it.each([
  ['their object in their tenant', chat, { id: 'tenant-1/object-1', tenantId: 'tenant-1' }],
  [
    'the same however their client writes it',
    turn({ from: { id: '29:engineer', aadObjectId: 'OBJECT-1' } }),
    { id: 'tenant-1/object-1', tenantId: 'tenant-1' },
  ],
  ['the same in a channel', channel, { id: 'tenant-1/object-1', tenantId: 'tenant-1' }],
  [
    'of the tenant that Teams tells besides',
    turn({ conversation: { id: 'a:chat' }, channelData: { tenant: { id: 'tenant-2' } } }),
    { id: 'tenant-2/object-1', tenantId: 'tenant-2' },
  ],
  ['their own id where a client has no objects', withoutKinds, { id: '/emulator:user-1', tenantId: '' }],
])('a person is %s', (_what, context, key) => {
  expect(personKey(context)).toEqual(key);
});

it('the team is that of the channel; a chat has none', () => {
  expect(teamOf(channel)).toBe('19:team@thread.tacv2');
  expect(teamOf(chat)).toBe('');
});

describe('how to reach', () => {
  const engineer = { language: 'de', zone: 'Europe/Berlin' } as const;
  const from = (context: TurnContext) => referenceFrom(context, { ...engineer, key: personKey(context) });

  it('a person: in this chat, in their language and by their clock', () => {
    expect(from(chat)).toEqual({
      id: 'tenant-1/object-1',
      tenantId: 'tenant-1',
      conversationId: 'a:chat',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      botId: '28:bot',
      userId: '29:engineer',
      teamId: '',
      name: 'FastTrack engineer',
      language: 'de',
      timeZone: 'Europe/Berlin',
      unreachable: '',
    });
  });

  it('a channel: in a new thread, whoever wrote and in whichever', () => {
    const reached = {
      id: 'tenant-1/channel/19:pilot@thread.tacv2',
      tenantId: 'tenant-1',
      conversationId: '19:pilot@thread.tacv2',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      botId: '28:bot',
      userId: '',
      teamId: '19:team@thread.tacv2',
      name: 'Contoso rollout / Pilot',
      language: 'en',
      timeZone: 'UTC',
      unreachable: '',
    };
    expect(from(channel)).toEqual(reached);
    const conversation = { ...inTeam.conversation, id: '19:pilot@thread.tacv2;messageid=99' };
    const another = turn({ ...inTeam, conversation, from: { id: '29:board', aadObjectId: 'object-2' } });
    expect(from(another)).toEqual(reached);
  });

  it.each([
    ['nobody', undefined, ''],
    ['a name on several lines', 'Head of\n  delivery', 'Head of delivery'],
    ['a long name', 'n'.repeat(80), 'n'.repeat(60)],
  ])('%s by name', (_what, name, kept) => {
    expect(from(turn({ from: { id: '29:engineer', aadObjectId: 'object-1', name } })).name).toBe(kept);
  });

  it.each([
    ['without a name of the team', { channel: { name: 'Pilot' } }, 'Pilot'],
    [
      'without a name of the channel, as the general one',
      { team: { name: 'Contoso rollout' } },
      'Contoso rollout',
    ],
    ['without any', undefined, ''],
  ])('a channel %s', (_what, channelData, name) => {
    expect(from(turn({ ...inTeam, channelData })).name).toBe(name);
  });
});
