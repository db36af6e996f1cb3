import { Activity } from 'botbuilder';
import { readIncoming } from '../../../src/host/teams/read-incoming';
import { Incoming } from '../../../src/host/turn/incoming';

const now = new Date('2026-04-06T22:30:00Z');

/** Returns a message of a Teams client in a person's chat, with some parts replaced. */
function activity(given: object): Activity {
  return {
    ...{ type: 'message', id: 'activity-1', text: 'hello', locale: 'de-AT', localTimezone: 'Europe/Berlin' },
    ...{ channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/' },
    ...{
      recipient: { id: '28:bot' },
      from: { id: '29:engineer', name: 'FastTrack engineer', aadObjectId: 'object-1' },
    },
    conversation: { id: 'a:chat', tenantId: 'tenant-1', conversationType: 'personal' },
    ...given,
  } as unknown as Activity;
}

/** The bot's values of that message. */
const person = { id: 'tenant-1/object-1', tenantId: 'tenant-1' };
const inChat: Incoming = {
  person,
  author: 'FastTrack engineer',
  place: 'personal',
  teamId: '',
  occasion: { kind: 'input' },
  input: { kind: 'words', words: 'hello' },
  zone: 'Europe/Berlin',
  today: '2026-04-07',
  language: 'de',
  reference: {
    ...person,
    conversationId: 'a:chat',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    botId: '28:bot',
    userId: '29:engineer',
    teamId: '',
    name: 'FastTrack engineer',
    language: 'de',
    timeZone: 'Europe/Berlin',
    unreachable: undefined,
  },
  logged: { type: 'message', name: undefined, activity: 'activity-1', conversation: 'a:chat' },
};

const team = { id: '19:team@thread.tacv2', name: 'Contoso rollout' };
const thread = (messageId: string): object => ({
  id: `19:pilot@thread.tacv2;messageid=${messageId}`,
  tenantId: 'tenant-1',
  conversationType: 'channel',
});
const channelOf = (given: object = {}): object => ({
  conversation: thread('1617'),
  channelData: { team, channel: { id: '19:pilot@thread.tacv2', name: 'Pilot' } },
  ...given,
});
const inChannel: Incoming = {
  ...inChat,
  place: 'channel',
  teamId: team.id,
  // In a new thread, in English and UTC, because no member decides the language or zone of a channel.
  reference: {
    ...inChat.reference,
    id: 'tenant-1/channel/19:pilot@thread.tacv2',
    conversationId: '19:pilot@thread.tacv2',
    userId: '',
    teamId: team.id,
    name: 'Contoso rollout / Pilot',
    language: 'en',
    timeZone: 'UTC',
  },
  logged: { ...inChat.logged, conversation: '19:pilot@thread.tacv2;messageid=1617' },
};

type Row = readonly [what: string, given: object, told: Partial<Incoming>];

/** Expects the values of a chat with one person, with these parts replaced. */
function expectRead(given: object, told: Partial<Incoming>): void {
  expect(readIncoming(activity(given), now)).toEqual({ ...inChat, ...told });
}

describe('person and place', () => {
  const called = (name: unknown): object => ({
    from: { id: '29:engineer', aadObjectId: 'object-1', name },
  });
  const knownAs = (author: string, name = author): Partial<Incoming> => ({
    author,
    reference: { ...inChat.reference, name },
  });
  const ofTenant = (tenantId: string): Partial<Incoming> => {
    const id = `${tenantId}/object-1`;
    return { person: { id, tenantId }, reference: { ...inChat.reference, id, tenantId } };
  };
  const withChannelName = (name: string): Partial<Incoming> => ({
    ...inChannel,
    reference: { ...inChannel.reference, name },
  });

  const table: readonly Row[] = [
    ['a chat with one person', {}, {}],
    ['a channel', channelOf(), inChannel],
    [
      'another person in another thread of the channel: the address is the same',
      channelOf({ conversation: thread('99'), from: { id: '29:board', aadObjectId: 'object-2' } }),
      {
        ...inChannel,
        person: { id: 'tenant-1/object-2', tenantId: 'tenant-1' },
        author: '',
        logged: { ...inChat.logged, conversation: '19:pilot@thread.tacv2;messageid=99' },
      },
    ],
    [
      'a group chat',
      { conversation: { id: '19:group', tenantId: 'tenant-1', conversationType: 'groupChat' } },
      {
        place: 'other',
        reference: { ...inChat.reference, conversationId: '19:group' },
        logged: { ...inChat.logged, conversation: '19:group' },
      },
    ],
    [
      'a client without conversation types and objects: the person has its own id',
      { conversation: { id: 'chat-1' }, channelId: 'emulator', from: { id: 'user-1' } },
      {
        person: { id: '/emulator:user-1', tenantId: '' },
        author: '',
        reference: {
          ...inChat.reference,
          ...{ id: '/emulator:user-1', tenantId: '', conversationId: 'chat-1', userId: 'user-1', name: '' },
        },
        logged: { ...inChat.logged, conversation: 'chat-1' },
      },
    ],
    ['a person in another spelling', { from: objectNamed('OBJECT-1') }, {}],
    [
      'the tenant in Teams’ channel data',
      {
        conversation: { id: 'a:chat', conversationType: 'personal' },
        channelData: { tenant: { id: 'tenant-2' } },
      },
      ofTenant('tenant-2'),
    ],

    ['a person without a name', called(undefined), knownAs('')],
    ['a name on several lines', called('Head of\n  delivery'), knownAs('Head of delivery')],
    ['a long name', called('n'.repeat(120)), knownAs('n'.repeat(100), 'n'.repeat(60))],
    [
      'a channel without the name of its team',
      channelOf({ channelData: { team: { id: team.id }, channel: { name: 'Pilot' } } }),
      withChannelName('Pilot'),
    ],
    [
      'a channel without its own name, as the general one',
      channelOf({ channelData: { team } }),
      withChannelName('Contoso rollout'),
    ],
    [
      'a channel without any data',
      channelOf({ channelData: undefined }),
      { ...inChannel, teamId: '', reference: { ...inChannel.reference, teamId: '', name: '' } },
    ],
  ];
  it.each(table)('%s', (_what, given, told) => expectRead(given, told));
});

/** Returns the engineer, with their Azure AD object id in this spelling. */
function objectNamed(aadObjectId: string): object {
  return { id: '29:engineer', name: 'FastTrack engineer', aadObjectId };
}

describe('language and time', () => {
  const speaking = (language: 'en' | 'de'): Partial<Incoming> => ({
    language,
    reference: { ...inChat.reference, language },
  });
  const inUtc = { zone: 'UTC', reference: { ...inChat.reference, timeZone: 'UTC' } };
  const table: readonly Row[] = [
    ['a supported language', { locale: 'en-GB' }, speaking('en')],
    ['an unsupported language', { locale: 'fr-FR' }, speaking('en')],
    ['no language', { locale: undefined }, speaking('en')],
    ['no zone', { localTimezone: undefined }, { ...inUtc, today: '2026-04-06' }],
    [
      'an offset without a zone: a day, but no zone',
      { localTimezone: undefined, rawLocalTimestamp: '2026-04-07T00:30:00+02:00' },
      { ...inUtc, today: '2026-04-07' },
    ],
  ];
  it.each(table)('%s', (_what, given, told) => expectRead(given, told));
});

describe('words and presses', () => {
  const submitted = { verb: 'open-overview', engagementId: 'e-1', in_name: 'Contoso' };
  const pressed = {
    input: {
      kind: 'press',
      press: { verb: 'open-overview', engagementId: 'e-1' },
      inputs: { name: 'Contoso' },
    },
  } as const;
  const card = 'adaptiveCard/action';
  const invoke = (value: unknown, name = card): object => ({
    ...{ type: 'invoke', name, value, text: undefined },
  });
  const invoked = (name = card): Partial<Incoming> => ({
    logged: { ...inChat.logged, type: 'invoke', name },
  });
  const unreadable = { input: { kind: 'unreadable' } } as const;
  const mention = { type: 'mention', text: '<at>Bot</at>', mentioned: { id: '28:bot' } };

  const table: readonly Row[] = [
    ['no words', { text: undefined }, { input: { kind: 'words', words: '' } }],
    ['words after a mention of the bot', { text: '<at>Bot</at> hello', entities: [mention] }, {}],
    ['a mention of the bot without words', { text: undefined, entities: [mention] }, said('')],
    [
      'a mention of another person',
      {
        text: '<at>Board</at> hello',
        entities: [{ ...mention, text: '<at>Board</at>', mentioned: { id: '29:board' } }],
      },
      said('<at>Board</at> hello'),
    ],
    ['a button as an invoke', invoke({ action: { data: submitted } }), { ...invoked(), ...pressed }],
    ['a button as a message with a value', { value: submitted, text: undefined }, pressed],
    ['a value that is no object is ignored', { value: 'open-overview' }, {}],
    ['a button with an unknown verb', { value: { verb: 'open-safe' } }, unreadable],
    ['a button with missing data', { value: { verb: 'open-overview' } }, unreadable],
    ['an invoke without an action', invoke({}), { ...invoked(), ...unreadable }],
    ['an invoke without a value', invoke(undefined), { ...invoked(), ...unreadable }],
    [
      'an invoke of another kind',
      invoke({ query: 'Contoso' }, 'composeExtension/query'),
      { ...invoked('composeExtension/query'), ...unreadable, occasion: { kind: 'unknown-invoke' } },
    ],
    [
      'an invoke without a name',
      { ...invoke({ action: { data: submitted } }), name: undefined },
      {
        ...pressed,
        occasion: { kind: 'unknown-invoke' },
        logged: { ...inChat.logged, type: 'invoke' },
      },
    ],
    [
      'an unknown activity',
      { type: 'messageReaction', text: undefined },
      { ...said(''), occasion: { kind: 'unknown' }, logged: { ...inChat.logged, type: 'messageReaction' } },
    ],
  ];
  it.each(table)('%s', (_what, given, told) => expectRead(given, told));

  it('does not change the activity', () => {
    const given = activity({ text: '<at>Bot</at> hello', entities: [mention] });
    readIncoming(given, now);
    expect(given.text).toBe('<at>Bot</at> hello');
  });
});

function said(words: string): Partial<Incoming> {
  return { input: { kind: 'words', words } };
}

describe('the consent to a file', () => {
  const nothing = { uploadUrl: undefined, contentUrl: undefined, uniqueId: undefined, fileType: undefined };
  const uploadInfo = {
    uploadUrl: 'https://contoso-my.sharepoint.com/upload/1',
    contentUrl: 'https://contoso-my.sharepoint.com/customers.csv',
    uniqueId: 'file-1',
    fileType: 'csv',
  };
  it.each([
    ['allowed', { action: 'accept', uploadInfo }, { accepted: true, ...uploadInfo }],
    ['declined', { action: 'decline' }, { accepted: false, ...nothing }],
    ['allowed, without an address', { action: 'accept' }, { accepted: true, ...nothing }],
    [
      'with parts that are no strings',
      { action: 'accept', uploadInfo: { ...uploadInfo, uploadUrl: 5, uniqueId: null } },
      { accepted: true, ...uploadInfo, uploadUrl: undefined, uniqueId: undefined },
    ],
    ['without a value', undefined, { accepted: false, ...nothing }],
  ])('%s', (_what, value, consent) => {
    const { occasion } = readIncoming(activity({ type: 'invoke', name: 'fileConsent/invoke', value }), now);
    expect(occasion).toEqual({ kind: 'file-consent', consent });
  });
});

describe('an installation', () => {
  const bot = { id: '28:bot' };
  const engineer = { id: '29:engineer' };
  const update = (action?: string): object => ({ type: 'installationUpdate', action });
  const members = (given: object): object => ({ type: 'conversationUpdate', ...given });

  it.each([
    ['for a person', update('add'), 'added'],
    ['an upgrade', update('add-upgrade'), 'added'],
    ['without an action', update(), 'added'],
    ['a removal', update('remove'), 'removed'],
    ['a removal by an upgrade', update('remove-upgrade'), 'removed'],
    ['the person joins the chat', members({ membersAdded: [bot, engineer] }), 'added'],
    ['only the bot joins', members({ membersAdded: [bot] }), 'none'],
    ['no one joins', members({}), 'none'],
  ])('%s: %#', (_what, given, sign) => {
    expect(readIncoming(activity(given), now)).toMatchObject({ occasion: { kind: 'installation', sign } });
  });

  it.each([
    ['in a team', update('add'), 'added'],
    ['a removal from a team', update('remove'), 'removed'],
    ['another update in a team', update(), 'none'],
    ['the bot joins the team', members({ membersAdded: [engineer, bot] }), 'added'],
    ['the bot leaves', members({ membersRemoved: [engineer, bot] }), 'removed'],
    ['another member joins', members({ membersAdded: [engineer] }), 'none'],
    ['another member leaves', members({ membersRemoved: [engineer] }), 'none'],
  ])('%s: %#', (_what, given, sign) => {
    const { occasion, teamId } = readIncoming(activity(channelOf(given)), now);
    expect({ occasion, teamId }).toEqual({ occasion: { kind: 'installation', sign }, teamId: team.id });
  });
});
