import type { CustomerCounts } from '../src/domain/delivery/customer-row';
import type { DeliveryKind, DeliveryState } from '../src/domain/delivery/delivery';
import type { DigestRhythm } from '../src/domain/delivery/reader';
import { enDay } from './day.en';

const counted: Record<keyof CustomerCounts, string> = {
  overdue: 'overdue',
  escalated: 'escalated',
  blocked: 'blocked',
  due: 'due',
  onTime: 'on time',
  paused: 'paused',
  closed: 'closed',
  finished: 'finished',
  archived: 'archived',
};

const rhythms: Record<DigestRhythm, string> = {
  off: 'Never',
  daily: 'Every day',
  weekly: 'Every Monday',
};

const deliveryKinds: Record<DeliveryKind, string> = {
  summary: 'Summary of a note',
  question: 'Question of a reader',
  answer: 'Answer to a reader',
  reminder: 'Reminder that a note is due',
  digest: 'Digest of all customers',
  'not-reached': 'News of a summary that did not arrive',
  'secret-expiry': 'Word that the client secret expires',
  'retention-report': 'Report of what was deleted by itself',
};

const deliveryStates: Record<DeliveryState, string> = {
  queued: 'to be sent',
  waiting: 'waiting for who cannot be reached',
  delivered: 'delivered',
  failed: 'given up',
  cancelled: 'not wanted any more',
};

/** Formats the hour of a digest as a clock time: `08:00`. */
function hour(of: number): string {
  return `${String(of).padStart(2, '0')}:00`;
}

/** Formats a day with a clock time: `6 Apr 2026, 11:30`. */
function moment(on: string, time: string): string {
  return `${enDay(on)}, ${time}`;
}

/** The English sentences of the cards for readers, and of the receipts. */
export const enReading = {
  customers: {
    title: 'Customers you follow',
    titleChannel: 'Customers of this channel',
    titleDigest: (on: string) => `Digest of ${enDay(on)}`,
    count: (count: number) => (count === 1 ? 'One customer' : `${count} customers`),
    page: (page: number, pages: number) => `page ${page} of ${pages}`,
    counted,
    noTag: 'without #covid',
    noNote: 'No note yet',
    newestNote: (number: number, kind: string, on: string) => `Note ${number}, ${kind}, ${enDay(on)}`,
    digest: (rhythm: DigestRhythm, at: number) =>
      rhythm === 'off'
        ? 'No digest is set.'
        : `Digest: ${rhythm === 'daily' ? 'every day' : 'every Monday'} at ${hour(at)}.`,
    none: 'Summaries of customers will appear here as soon as a partner has chosen you and written a note.',
    noneChannel:
      'Summaries of customers will appear here as soon as a partner has chosen this channel and written a note.',
    how: 'A partner chooses under “Choose readers”, which is on the preview of each note. You are listed there once you are a reader.',
    howChannel:
      'A partner chooses under “Choose readers”, which is on the preview of each note. The channel is listed there once summaries are delivered to it.',
    next: 'Show more',
    previous: 'Show previous',
    send: 'Send as CSV',
    setDigest: 'Set digest',
    columns: {
      customer: 'Customer',
      partner: 'Partner',
      segment: 'Segment',
      domain: 'Domain',
      reason: 'Reason',
      tag: 'Tag',
      items: 'Items',
      done: 'Done',
      inProgress: 'In progress',
      blocked: 'Blocked',
      notApplicable: 'Not applicable',
      blockers: 'Blockers',
      blockedWorkloads: 'Blocked workloads',
      standing: 'Standing',
      dueOn: 'Due on',
      pausedUntil: 'Paused until',
      closedFor: 'Closed because',
      escalated: 'Escalated',
      risks: 'Risks',
      concerns: 'Concerns',
      workloads: 'Workloads in notes',
      intent: 'Intent',
      noteNumber: 'Newest note',
      kind: 'Kind',
      writtenOn: 'Written on',
      nextAction: 'Next action',
      owner: 'Owner',
      due: 'Due',
    },
  },

  reader: {
    titleAsking: 'Get summaries of notes?',
    titleAskingChannel: 'Deliver summaries to this channel?',
    title: 'You are a reader',
    titleChannel: 'Summaries come to this channel',
    titleStopped: 'No more summaries',
    titleStoppedAppointed: 'Partners cannot choose you now',
    asking:
      'Partners of your organisation will find you by your name and can choose you for their customers.',
    askingChannel:
      'Partners of your organisation will find the channel under this name and can choose it for their customers.',
    chosen:
      'Partners of your organisation can choose you now. You get a summary of each note they write for you.',
    chosenChannel:
      'Partners of your organisation can choose this channel now. It gets a summary of each note they write for it.',
    appointed: 'Your admin appointed you: you get the summary of each note, whoever wrote it.',
    stopped: 'Partners cannot choose you any more, and nothing more is sent to you.',
    stoppedChannel: 'Partners cannot choose this channel any more, and nothing more is sent to it.',
    stoppedAppointed:
      'You still get the summary of each note, because your admin appointed you. Only your admin can end that.',
    name: 'Name of the channel for partners',
    language: 'Language of the summaries',
    digest: 'Digest of all customers',
    rhythms,
    at: 'Hour of the digest',
    hour,
    zone: (zone: string) => `The hour is in your time zone: ${zone}.`,
    zoneChannel: (zone: string) => `The hour is in the time zone of whoever saved last: ${zone}.`,
    deliver: 'Deliver here',
    deliverAgain: 'Deliver here again',
    read: 'Get summaries',
    readAgain: 'Get summaries again',
    readAgainAppointed: 'Let partners choose me',
    save: 'Save settings',
    saved: 'The settings are saved.',
    customers: 'Show customers',
    stop: 'Stop summaries',
  },

  readers: {
    title: 'Who gets the summary?',
    where: 'a summary of each note',
    chosen: 'Readers',
    words: 'Search by name',
    limit: (most: number) => `Up to ${most} readers`,
    channel: (name: string) => `＃ ${name} (channel)`,
    remembered: 'Your choice counts for this customer and is proposed for your next ones.',
    who: 'You can choose everyone who typed “manager” to me, and channels in which I was told “deliver here”.',
    more: 'There are more readers than are shown: search for a part of the name.',
    notFound: (words: string) => `No reader’s name has “${words}” in it.`,
    noneYet: 'Nobody can be chosen yet.',
    how:
      'Ask your manager to open a chat with me and type “manager”. For a channel, ' +
      'somebody adds me to the team, mentions me in the channel and types “deliver here”.',
    look: 'Look again',
    appointed: (count: number) =>
      count === 1
        ? 'One more reader, appointed by your admin, gets every note anyway.'
        : `${count} more readers, appointed by your admin, get every note anyway.`,
    find: 'Find readers',
    save: 'Save readers',
  },

  receipts: {
    title: (number: number, version: number) =>
      version > 1 ? `Receipts of note ${number}, version ${version}` : `Receipts of note ${number}`,
    none: 'This note’s summary went to nobody.',
    count: (arrived: number, all: number) => `arrived at ${arrived} of ${all}`,
    unknown: 'A reader without a name',
    channel: ' (channel)',
    queued: 'On its way',
    trying: (attempts: number, at: string) =>
      `Not arrived yet, ${attempts === 1 ? 'one attempt' : `${attempts} attempts`}; next at ${at}`,
    waiting: 'Not reached yet',
    waits: 'It goes out by itself as soon as that has changed.',
    delivered: (at: string) => `Delivered ${at}`,
    read: (at: string) => `Read ${at}`,
    acknowledged: (at: string) => `Acknowledged ${at}`,
    by: (name: string) => ` by ${name}`,
    failed: 'Given up',
    cancelled: 'Not sent: no longer a reader of this customer',
    perhaps: 'An attempt ended without an answer: it may have arrived.',
    perhapsTwice: 'It may have arrived twice.',
    sendAgain: (name: string) => `Send again to ${name}`,
    hidden: (count: number) => (count === 1 ? 'One more reader.' : `${count} more readers.`),
    questions: (count: number) =>
      count === 1 ? 'A question waits for your answer' : `${count} questions wait for your answer`,
    asked: (name: string) => `${name}: `,
    answerThere: 'Each question came to you as a message of its own; answer it there.',
    refresh: 'Refresh receipts',
    back: 'Back to the note',
    moment,
  },

  failed: {
    title: 'What did not arrive',
    none: 'Nothing was given up.',
    where: (page: number) =>
      page > 1 ? `Given up, the newest first, page ${page}` : 'Given up, the newest first',
    states: deliveryStates,
    all: (states: readonly string[]) => `All deliveries of the bot: ${states.join(', ')}.`,
    oldest: (at: string) => `The oldest that is due should have gone out on ${at}.`,
    kinds: deliveryKinds,
    to: (number: number) => `${number}. To `,
    error: (error: string) => `Last error: ${error}.`,
    tried: (attempts: number, at: string) =>
      attempts === 1 ? `One attempt since ${at}.` : `${attempts} attempts since ${at}.`,
    sendAgain: (number: number) => `Send no. ${number} again`,
    refresh: 'Refresh list',
    next: 'Show older',
    previous: 'Show newer',
  },
};
