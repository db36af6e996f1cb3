import { ConnectorAnswer, refusals, Reply, throttled } from '../../support/teams/connector-answers';

/** The connector's answers to the requests for one reader, and all their results. */
export interface AnswerRow {
  readonly answer: string;
  /** Its answers to messages and updates, one each. After them it accepts, or always answers `everAfter`. */
  readonly answers?: readonly ConnectorAnswer[];
  readonly everAfter?: ConnectorAnswer;
  /** Its answers to requests for a new conversation, one each. */
  readonly making?: readonly ConnectorAnswer[];
  /** The number of attempts before these that cannot connect. */
  readonly away?: number;
  /** The kind of reader; a person when missing. */
  readonly reader?: 'channel';
  /** True when the summary arrived before and the partner sends it again. */
  readonly again?: true;

  /** The requests, each after a wait in seconds; `×4` means four times in this way. */
  readonly requests: string;
  /** The delivery's final state, with the reason if there is one. */
  readonly ends: string;
  /** True when the message may have arrived without a record. */
  readonly uncertain: boolean;
  /** The reader's line on the partner's card of receipts. */
  readonly partnerSees: string;
  /** The letter to the partner about it; empty when there is none. */
  readonly partnerGets: string;
  /** The messages that arrived, each with the remark on its card. */
  readonly managerGets: readonly string[];
}

const delivered = {
  ends: 'delivered',
  uncertain: false,
  partnerSees: '✓ Delivered 6 Apr 2026, 09:30',
  partnerGets: '',
  managerGets: ['card'],
} as const;

const doubtful = 'card: This may be here twice. If you have seen note 1 before, there is nothing new.';

const perhapsTwice = {
  ends: 'delivered',
  uncertain: true,
  partnerSees: '✓ Delivered 6 Apr 2026, 09:30 | It may have arrived twice.',
  partnerGets: '',
  managerGets: ['card', doubtful],
} as const;

const waiting = { requests: 'POST', uncertain: false, partnerGets: '', managerGets: [] } as const;
const givenUp = { uncertain: false, managerGets: [] } as const;

/** The requests of eight attempts, with their waits. */
const eightTimes = 'POST, 3 s POST, 9 s POST, 27 s POST, 60 s POST ×4';

const unknownRefusal: Reply = { status: 403, body: { error: { code: 'SomethingNew', message: 'No.' } } };

/** All rows. Every wait is the longest possible one: 3, 9 and 27 seconds, then a minute. */
export const answerRows: readonly AnswerRow[] = [
  { answer: '201', requests: 'POST', ...delivered },
  { answer: '200 for an update', again: true, requests: 'PUT', ...delivered, managerGets: ['update'] },

  {
    answer: '400',
    answers: [refusals.badArgument],
    requests: 'POST',
    ends: 'failed: refused',
    ...givenUp,
    partnerSees: '✕ Given up | Teams refuses to deliver it.',
    partnerGets: 'Summary not delivered | Why: Teams refuses to deliver it.',
  },

  {
    answer: '401 once',
    answers: [refusals.notRegistered],
    requests: 'POST, 300 s POST',
    ...delivered,
    partnerSees: '✓ Delivered 6 Apr 2026, 09:35',
  },
  {
    answer: '401 for a day',
    everAfter: refusals.denied,
    requests: 'POST, 300 s POST ×287',
    ends: 'failed: too-long',
    ...givenUp,
    partnerSees: '✕ Given up | It could not be delivered within 24 hours.',
    partnerGets: 'Summary not delivered | Why: It could not be delivered within 24 hours.',
  },

  {
    answer: '403, not installed for a person',
    answers: [refusals.notInstalled],
    ends: 'waiting: not-installed',
    ...waiting,
    partnerSees:
      '‖ Not reached yet | The bot is not installed there. It goes out by itself as soon as that has changed.',
  },
  {
    answer: '403, not installed in a channel',
    answers: [refusals.notInstalled],
    reader: 'channel',
    ends: 'waiting: not-in-team',
    ...waiting,
    partnerSees:
      '‖ Not reached yet | The bot is no longer in the team. It goes out by itself as soon as that has changed.',
  },
  {
    answer: '403, not in the roster of a person',
    answers: [refusals.notInRoster],
    ends: 'waiting: not-installed',
    ...waiting,
    partnerSees:
      '‖ Not reached yet | The bot is not installed there. It goes out by itself as soon as that has changed.',
  },
  {
    answer: '403, not in the roster of a channel',
    answers: [refusals.notInRoster],
    reader: 'channel',
    ends: 'waiting: not-in-team',
    ...waiting,
    partnerSees:
      '‖ Not reached yet | The bot is no longer in the team. It goes out by itself as soon as that has changed.',
  },
  {
    answer: '403, blocked by the person',
    answers: [refusals.blockedByUser],
    ends: 'waiting: blocked',
    ...waiting,
    partnerSees:
      '‖ Not reached yet | The bot has been blocked there. It goes out by itself as soon as that has changed.',
  },
  {
    answer: '403, writing blocked',
    answers: [refusals.writesBlocked],
    ends: 'waiting: blocked',
    ...waiting,
    partnerSees:
      '‖ Not reached yet | The bot has been blocked there. It goes out by itself as soon as that has changed.',
  },
  {
    answer: '403, disabled by an admin',
    answers: [refusals.disabledByAdmin],
    ends: 'waiting: disabled',
    ...waiting,
    partnerSees:
      '‖ Not reached yet | An admin has switched the bot off. It goes out by itself as soon as that has changed.',
  },
  {
    answer: '403, for a reason that is not known',
    answers: [unknownRefusal],
    ends: 'waiting: refused',
    ...waiting,
    partnerSees:
      '‖ Not reached yet | Teams refuses to deliver it. It goes out by itself as soon as that has changed.',
  },

  {
    answer: '404 for the chat, and a new one takes it',
    answers: [refusals.conversationGone],
    requests: 'POST, 1 s MAKE, POST',
    ...delivered,
  },
  {
    answer: '404 for the chat, and for the new one',
    answers: [refusals.conversationGone, refusals.conversationGone],
    requests: 'POST, 1 s MAKE, POST',
    ends: 'failed: gone',
    ...givenUp,
    partnerSees: '✕ Given up | The chat or channel no longer exists.',
    partnerGets: 'Summary not delivered | Why: The chat or channel no longer exists.',
  },
  {
    answer: '404 for the chat, and 403 for a new one',
    answers: [refusals.conversationGone],
    making: [refusals.notInstalled],
    requests: 'POST, 1 s MAKE',
    ends: 'waiting: not-installed',
    uncertain: false,
    partnerSees:
      '‖ Not reached yet | The bot is not installed there. It goes out by itself as soon as that has changed.',
    partnerGets: '',
    managerGets: [],
  },
  {
    answer: '404 for a channel',
    answers: [refusals.conversationGone],
    reader: 'channel',
    requests: 'POST',
    ends: 'failed: gone',
    ...givenUp,
    partnerSees: '✕ Given up | The chat or channel no longer exists.',
    partnerGets: 'Summary not delivered | Why: The chat or channel no longer exists.',
  },
  {
    answer: '404 for the message to be updated',
    answers: [refusals.activityGone],
    again: true,
    requests: 'PUT, 1 s POST',
    ...delivered,
  },

  { answer: '412', answers: [refusals.precondition], requests: 'POST, 3 s POST', ...delivered },

  {
    answer: '413, and the short form is taken',
    answers: [refusals.tooLarge],
    requests: 'POST, 1 s POST',
    ...delivered,
    managerGets: ['text'],
  },
  {
    answer: '413, for the short form too',
    answers: [refusals.tooLarge, refusals.tooLarge],
    requests: 'POST, 1 s POST',
    ends: 'failed: too-large',
    ...givenUp,
    partnerSees: '✕ Given up | The message is too large for Teams.',
    partnerGets: 'Summary not delivered | Why: The message is too large for Teams.',
  },

  { answer: '429, Retry-After: 7', answers: [throttled(7)], requests: 'POST, 7 s POST', ...delivered },
  { answer: '429 without Retry-After', answers: [{ status: 429 }], requests: 'POST, 3 s POST', ...delivered },
  {
    answer: '429 for ever',
    everAfter: { status: 429 },
    requests: eightTimes,
    ends: 'failed: too-often',
    ...givenUp,
    partnerSees: '✕ Given up | Several attempts failed.',
    partnerGets: 'Summary not delivered | Why: Several attempts failed.',
  },

  {
    answer: '500',
    answers: [refusals.fault],
    requests: 'POST',
    ends: 'failed: fault',
    ...givenUp,
    partnerSees: '✕ Given up | Teams reported a fault of its own.',
    partnerGets: 'Summary not delivered | Why: Teams reported a fault of its own.',
  },
  { answer: '502', answers: [refusals.badGateway], requests: 'POST, 3 s POST', ...delivered },
  { answer: '503', answers: [refusals.unavailable], requests: 'POST, 3 s POST', ...delivered },
  {
    answer: '503, Retry-After: 20',
    answers: [{ status: 503, headers: { 'retry-after': '20' } }],
    requests: 'POST, 20 s POST',
    ...delivered,
  },
  {
    answer: '504',
    answers: [refusals.gatewayTimeout, refusals.gatewayTimeout],
    requests: 'POST, 3 s POST, 9 s POST',
    ...delivered,
  },

  {
    answer: 'none in time, and it was not taken',
    answers: ['hang'],
    requests: 'POST, 3 s POST',
    ...perhapsTwice,
    managerGets: [doubtful],
  },
  {
    answer: 'none in time, to an update',
    answers: ['hang'],
    again: true,
    requests: 'PUT, 3 s PUT',
    ...delivered,
    managerGets: ['update'],
  },
  {
    answer: 'half of one, and it was taken',
    answers: ['stall'],
    requests: 'POST, 3 s POST',
    ...perhapsTwice,
  },
  {
    answer: 'the connection breaks before it is taken',
    answers: ['reset'],
    requests: 'POST, 3 s POST',
    ...perhapsTwice,
    managerGets: [doubtful],
  },
  {
    answer: 'the connection breaks after it was taken',
    answers: ['reset after'],
    requests: 'POST, 3 s POST',
    ...perhapsTwice,
  },
  {
    answer: 'none, ever',
    everAfter: 'hang',
    requests: eightTimes,
    ends: 'failed: too-often',
    uncertain: true,
    partnerSees:
      '✕ Given up | Several attempts failed. An attempt ended without an answer: it may have arrived.',
    partnerGets: 'Summary not delivered | Why: Several attempts failed.',
    managerGets: [],
  },

  { answer: 'nobody is there at first', away: 2, requests: 'nobody, 3 s nobody, 9 s POST', ...delivered },
  {
    answer: 'nobody is there for a day',
    away: Infinity,
    requests: 'nobody, 3 s nobody, 9 s nobody, 27 s nobody, 60 s nobody ×1439',
    ends: 'failed: too-long',
    ...givenUp,
    partnerSees: '✕ Given up | It could not be delivered within 24 hours.',
    partnerGets: 'Summary not delivered | Why: It could not be delivered within 24 hours.',
  },
];
