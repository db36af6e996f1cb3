import type { CheckRuleId, CheckSource } from '../src/domain/check/note-check';
import type { CustomerField } from '../src/domain/walk/customer';
import type { Failure } from '../src/domain/delivery/delivery';
import type { Unreachable } from '../src/domain/delivery/recipient';
import type { CovidReason } from '../src/domain/walk/engagement';
import type { CustomerSegment } from '../src/domain/walk/playbook';
import type { ItemField } from '../src/domain/walk/item-state';
import type { ItemStatus } from '../src/domain/walk/item-status';
import type { Language } from '../src/domain/values/language';
import type { FtopFieldName } from '../src/domain/note/ftop-parts';
import type { Finality } from '../src/domain/note/note';
import type { Role } from '../src/domain/values/person';
import type { Problem } from '../src/domain/walk/problem';
import type { WhyUntagged } from '../src/domain/walk/tag';
import { enCustomer } from './customer.en';
import { enDay } from './day.en';
import { enDoctor } from './doctor.en';
import { enEnterprise } from './enterprise.en';
import { enDrafting } from './drafting.en';
import { enLetters } from './letters.en';
import { enManagers } from './managers.en';
import { enOperation } from './operation.en';
import { enReading } from './reading.en';
import { enServices } from './services.en';
import { enStanding } from './standing.en';
import { enUndo } from './undo.en';

const untagged: Record<WhyUntagged, string> = {
  pausing: 'No #covid: the customer pauses or stops, and the tag counts those who ask for help or accelerate',
  unrelated: 'No #covid: COVID-19 is not this customer’s reason',
  kind: 'No #covid: this kind of note never carries it',
};

function problem(found: Problem): string {
  switch (found.code) {
    case 'required':
      return 'Please fill this in.';
    case 'too-long':
      return `Please shorten this: ${found.length} characters, ${found.limit} are allowed.`;
    case 'not-a-choice':
      return 'Please choose one of the options offered.';
    case 'not-a-day':
      return 'Please give a day that exists, as year-month-day, such as 2026-04-20.';
    case 'past-day':
      return `Please give today (${enDay(found.today)}) or a later day.`;
    case 'before-note':
      return `Please give the day of the note (${enDay(found.earliest)}) or a later day.`;
    case 'too-late':
      return `Please give ${enDay(found.latest)} or an earlier day: never more than ${found.days} days between two updates.`;
    case 'box-too-long':
      return enEnterprise.sharedBox.tooLong(
        found.length - found.limit,
        found.limit,
        found.box.en,
        found.withTag,
      );
    case 'needs-status':
      return `Choose “${itemStatuses[found.status]}” as the status to save this text, or remove it.`;
    case 'not-a-workload-line':
      return (
        'Please begin each line with a workload code and say where it stands, ' +
        `such as “TEAMS: pilot with 200 users”. This line could not be read: “${found.line}”`
      );
    case 'not-a-domain':
      return 'Please give a domain such as contoso.onmicrosoft.com, or leave this empty.';
    case 'blocker-required':
      return 'Please say what blocks this item.';
    case 'reason-required':
      return 'Please say why this item does not apply.';
    case 'tag-not-allowed':
      return `Please take #covid out. ${untagged[found.why]}.`;
    case 'tag-in-word':
      return 'Please take #covid out of this text: the bot puts the tag where it belongs.';
  }
}

const roles: Record<Role, string> = {
  'fasttrack-manager': 'FastTrack Manager',
  fe: 'FE',
  sme: 'SME',
  'adoption-sme': 'Adoption SME',
  gmfta: 'GMFTA',
  mvm: 'MVM',
  'fasttrack-architect': 'FastTrack Architect',
  'gateway-manager': 'Gateway Manager',
};

const segments: Record<CustomerSegment, string> = {
  education: 'Education',
  health: 'Health',
  'non-profit': 'Non-Profit',
  government: 'Government',
  enterprise: 'Enterprise',
  commercial: 'Commercial',
};

const covidReasons: Record<CovidReason, string> = {
  assistance: 'Requests deployment assistance',
  acceleration: 'Accelerates deployment, migration or adoption',
  pausing: 'Pauses or stops deployment',
  unrelated: 'Not related to COVID-19',
};

const itemStatuses: Record<ItemStatus, string> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  done: 'Done',
  blocked: 'Blocked',
  'not-applicable': 'Not applicable',
};

const finalities: Record<Finality, string> = {
  final: 'Final note',
  interim: 'Interim note',
  update: 'Status note',
};

/**
 * The reasons why a delivery did not reach its recipient, a person or a channel. Each is a separate
 * sentence.
 */
const undelivered: Record<Unreachable | Failure, string> = {
  'not-installed': 'The bot is not installed there.',
  blocked: 'The bot has been blocked there.',
  disabled: 'An admin has switched the bot off.',
  'not-in-team': 'The bot is no longer in the team.',
  refused: 'Teams refuses to deliver it.',
  'too-large': 'The message is too large for Teams.',
  gone: 'The chat or channel no longer exists.',
  fault: 'Teams reported a fault of its own.',
  'too-often': 'Several attempts failed.',
  'too-long': 'It could not be delivered within 24 hours.',
};

const findings: Record<CheckRuleId, (quote: string) => string> = {
  'next-action-missing': () => 'Say what happens next, when, and who does it. This is still open.',
  hedge: (quote) => `“${quote}” leaves open why. Give the reason, or say it plainly.`,
  'long-status': () => 'Keep the status to about two sentences that state the why.',
  'usage-only': () =>
    'These are usage figures only. Say what was done, what is in the way, or what comes next.',
  'personal-data': (quote) =>
    `“${quote}” looks like the data of a person. Name the role instead; a note cannot be deleted.`,
  'blocked-unmentioned': (quote) => `“${quote}” is blocked, and the note does not mention it.`,
  'risk-without-effort': (quote) => `Say what is being done about this risk: “${quote}”`,
  'insight-id-missing': () => 'A concern about Microsoft’s own software needs an FTC Insight ID.',
  'attempts-missing': () => 'Say how many attempts were made to reach the customer, and how.',
  'slide-length': (quote) =>
    `${quote} characters for the S400 customer slide. Move what it need not show behind ##.`,
};

const sources: Record<CheckSource, string> = {
  'overall-status': 'FTOP Notes Guidance: Overall Status',
  fta: 'FTA Notes Guidance',
  entitlement: 'Guidance on Entitlement Status notes',
  'technical-enablement': 'Guidance on Technical Enablement notes',
  privacy: 'Personal data of customers',
};

const ftopFields: Record<FtopFieldName, string> = {
  category: 'Category',
  tenant: 'Tenant',
  services: 'Services',
  'task-id': 'Task Id',
  body: 'Body',
  escalate: 'Escalate',
  'next-action': 'Next Action',
  'next-action-date': 'Next Action Date',
  'next-action-owner': 'Next Action Owner',
};

const customerFields: Record<CustomerField, string> = {
  name: 'Customer name',
  segment: 'Segment',
  domain: 'Tenant domain (optional)',
  covid: 'COVID-19 reason',
};

const itemFields: Record<ItemField, string> = {
  status: 'Status',
  note: 'Note',
  nextAction: 'Next action',
  owner: 'Owner of the next action',
  due: 'Due date of the next action',
  blocker: 'Blocker (when blocked)',
  reason: 'Reason (when not applicable)',
};

/** The names of the languages in which a note can be written. */
const languageNames: Record<Language, string> = { en: 'English', de: 'German' };

/** Every English sentence of the bot except content. A translation must have the type of this value. */
export const en = {
  doctor: enDoctor,
  ...enEnterprise,
  ...enCustomer,
  drafting: enDrafting,
  ...enLetters,
  ...enManagers,
  ...enOperation,
  ...enReading,
  ...enServices,
  ...enStanding,
  ...enUndo,
  day: enDay,
  problem,
  roles,
  segments,
  covidReasons,
  itemStatuses,
  finalities,
  undelivered,
  customerFields,
  itemFields,
  findings,
  sources,
  untagged,
  languageNames,

  /** The words of the commands that people can type. Help shows the first of each. */
  commands: {
    hello: ['hi', 'hello', 'hey', 'good morning'],
    start: ['start', 'new'],
    status: ['status', 'list'],
    resume: ['resume', 'open', 'continue'],
    archive: ['archive'],
    note: ['note'],
    notes: ['notes'],
    overview: ['overview'],
    playbook: ['playbook'],
    role: ['role'],
    language: ['language'],
    help: ['help', '?'],
    cancel: ['cancel'],
    back: ['back'],
    undo: ['undo', 'undo last'],
    exportMe: ['export me'],
    forgetMe: ['forget me'],
    manager: ['manager'],
    deliverHere: ['deliver here'],
    customers: ['customers'],
    customersCsv: ['customers csv'],
    digest: ['digest'],
    stop: ['stop'],
    failed: ['deliveries failed'],
    admin: ['admin'],
  },

  rhythmWords: {
    daily: ['daily', 'every day'],
    weekly: ['weekly', 'every week'],
    off: ['off'],
  },

  form: {
    upTo: (limit: number) => `Up to ${limit} characters`,
    choose: 'Choose',
    dayHint: 'e.g. 2026-04-20',
    fillIn: 'Please fill this in.',
    check: (labels: readonly string[]) =>
      `Not saved yet. Please look at: ${labels.join(', ').replaceAll(' (optional)', '')}.`,
  },

  actions: {
    back: 'Back',
    saveAndBack: 'Save and go back',
    backWithoutSaving: 'Back without saving',
    overview: 'Show overview',
    myCustomers: 'Show customers',
    help: 'Show help',
    start: 'Start a checklist',
  },

  notices: {
    movedOn: 'This card was from earlier. Here is the present state.',
    mergedOlder: 'This card was from earlier. Your changes are saved on top of what came after it.',
    overtaken:
      'Meanwhile this was changed elsewhere. Your entries are filled in; save once more to keep them.',
    unknownEngagement: 'That checklist is not among yours. It may have been deleted.',
    noSuchItem: (place: string) => `There is no item ${place}. These are the ones there are.`,
    unknownNote: 'That note is not among yours. It may have been deleted.',
    unreadablePress: 'That button could not be read. Here is where you are; please press again.',
    cardTooLarge:
      'This text is too long to be shown on a card. It is still in the form; please shorten it and press again.',
    cancelled: 'All right, stopped here. Everything that was saved stays.',
    roleSaved: (role: string) => `Your role is ${role}.`,
    languageSaved: 'I speak English with you from now on.',
    nothingFound: (name: string) => `None of your customers is called “${name}”. Here are all of them.`,
    severalFound: (name: string) => `Several of your customers match “${name}”.`,
    noEngagementYet: 'There is no checklist yet. Start one for a customer.',
    chooseEngagement: 'Choose a customer first.',
    notUnderstood: 'I did not understand that. This is what I can do:',
    pausing:
      'No #covid here: the customer pauses or stops. Write the Entitlement Status (L1/L2/L3) instead; ' +
      'the tag counts customers who ask for help or accelerate, and a note cannot be deleted afterwards.',
    readersSaved: (names: readonly string[]) =>
      names.length === 0
        ? 'Nobody gets the summary. This is the default for new customers from now on.'
        : `The summary goes to ${names.join(', ')}. This is the default for new customers from now on.`,
    tooManyReaders: (most: number) => `Please choose ${most} readers or fewer.`,
    draftSaved: 'The note is saved as far as it goes.',
    leftOut: (labels: readonly string[]) =>
      `This layout does not show: ${labels.join(', ').replaceAll(' (optional)', '')}. It stays in the draft and is not part of the note.`,
  },

  messages: {
    personalOnly: 'I work in a personal chat. Open a chat with me and type “start”.',
    channelOnly:
      'In a channel I take “deliver here” (summaries of notes come to this channel), “customers”, ' +
      '“customers blocked”, “customers csv”, “digest weekly 8” and “stop”. For a checklist, open a chat with me and type “start”.',
    inChannelOnly: 'Type “deliver here” in the channel that is to get the summaries, and mention me there.',
    digestUnreadable: 'Type “digest daily 8”, “digest weekly 8” or “digest off”; the hour is 0 to 23.',
    notAReader: 'You get no summaries. Type “manager” to begin.',
    channelNotAReader: 'No summaries come to this channel. Type “deliver here” to begin.',
    unknownSummary: 'This summary was not sent here, or its note was deleted.',
    noCustomersYet: 'There is no customer yet whose summaries you get.',
    tablePart: (part: number, parts: number) => `Your customers as CSV, part ${part} of ${parts}:`,
    tableSent: 'The table is in the messages above.',
    tableWhole: 'The message above is the table as CSV.',
    tableStopped: 'The table could not be sent whole. Please type “customers csv” once more.',
    fileOffered: 'Allow the file in the message above, and it is put into your OneDrive.',
    fileAbout: (customers: number) => (customers === 1 ? 'One customer' : `${customers} customers`),
    fileDeclined: 'All right, no file. “customers csv” offers it again.',
    fileFailed: 'The file could not be saved. Here is the table as text.',
    questionGone: 'That question is not among yours. Its note may have been deleted.',
    questionSent: 'Your question is on its way. The answer comes here.',
    answerSent: 'Your answer is on its way.',
    queuedAgain: 'It is on its way once more.',
    notSendable: 'That cannot be sent again by you, or is gone.',
    failed: (reference: string) =>
      `Something went wrong on my side. What you saved before is kept. Please try again; if it stays, give your admin this reference: ${reference}`,
    tooLarge: 'That is too much for one message. Please send less than 100,000 characters.',
    forgotten: 'Done. Everything stored about you is deleted. Type “start” whenever you want to begin anew.',
    exportPart: (part: number, parts: number) => `Your data, part ${part} of ${parts}:`,
    exportStopped: (part: number, parts: number) =>
      `Part ${part} of ${parts} could not be sent. Please type “export me” once more.`,
    exported: (parts: number) =>
      parts === 1
        ? 'Your data is in the message above.'
        : `Your data is in the ${parts} messages above; joined, they are one JSON document.`,
  },

  welcome: {
    title: 'COVID Response checklist',
    intro: (sections: number, items: number) =>
      `I lead you through the ${sections} sections and ${items} items of the COVID Response Playbook while you ` +
      'talk with your customer. At the end you have the status note to copy into FTOP, with the tag it needs.',
    role: 'Your FastTrack role',
    playbook: 'Read the FastTrack playbook',
    otherLanguage: 'Auf Deutsch weiter',
    otherLanguageCode: 'de' as 'en' | 'de',
  },

  role: {
    title: 'Your role',
    where: 'Your role decides which note you write.',
    save: 'Save role',
    change: 'Change role',
  },

  intake: {
    titleNew: 'New customer',
    titleChange: 'Change customer',
    where: 'Who is it, and why does COVID-19 come in? Only requests and acceleration put #covid on a note.',
    domainHint: 'contoso.onmicrosoft.com',
    save: 'Save customer',
  },

  overview: {
    title: 'Overview',
    question: 'Which section is next?',
    /** Every item has been talked about; some may still be open. */
    addressed: (open: number) =>
      open === 0
        ? 'Nothing is open.'
        : open === 1
          ? 'One item is still open.'
          : `${open} items are still open.`,
    outstanding: (count: number) => (count === 1 ? 'One item is open.' : `${count} items are open.`),
    continueWith: (section: string) => `Continue: ${section}`,
    writeNote: 'Write note',
    manage: 'Manage customer',
    changeCustomer: 'Change customer',
    notes: (count: number) => `Show notes (${count})`,
    openSection: (section: string) => `Open ${section}`,
    kept: (until: string) =>
      `This checklist is kept until ${enDay(until)}, or longer if something is changed.`,
  },

  section: {
    where: (number: number, total: number) => `Section ${number} of ${total}`,
    save: 'Save section',
    completeRest: (count: number) => `Mark ${count} not started as done`,
    details: (number: string) => `Details ${number}`,
    detailsTip: (item: string) => `Details of ${item}`,
    nextAction: (action: string, owner: string, due: string) =>
      ['Next: ' + action, owner, due === '' ? '' : enDay(due)].filter((part) => part !== '').join(' – '),
  },

  reasons: {
    title: 'Blockers and reasons',
    intro: 'These items need a word before their status is saved.',
    blocker: (item: string) => `What blocks “${item}”?`,
    reason: (item: string) => `Why does “${item}” not apply?`,
    save: 'Save reasons',
  },

  item: {
    where: (section: string, place: string) => `${section} · Item ${place}`,
    guidance: 'Questions and links',
    questions: 'Ask the customer',
    links: 'Read on',
    handouts: 'Pass on to users',
    save: 'Save item',
    saveNext: (number: string) => `Save, next: ${number}`,
    setTo: (status: string) => `Set to ${status}`,
    invalid: 'Please check this.',
  },

  noteKinds: {
    title: 'Which note?',
    noRole: 'Your role decides which note you write. Tell me your role, or choose a kind.',
    chooseRole: 'Choose role',
    others: 'Usually written by others',
    write: (kind: string) => `Write ${kind}`,
    writtenBy: (who: readonly string[]) => `Written by ${who.join(', ')}`,
    anyone: 'Written by anyone when the customer pauses or stops',
    showAll: 'Show other kinds',
  },

  noteForm: {
    title: (kind: string) => `Note: ${kind}`,
    correcting: (number: number) => `Correction of note ${number}; the earlier version stays.`,
    check: (labels: readonly string[]) =>
      `Draft saved. Please look at: ${labels.join(', ').replaceAll(' (optional)', '')}.`,
    otherRole: (role: string, who: readonly string[]) =>
      `This kind is usually written by: ${who.join(', ')}. Your role is ${role}.`,
    tagged: 'Carries #covid',
    language: (name: string) => `Note in ${name}`,
    inLanguage: (name: string) => `Write it in ${name}`,
    useLayout: (layout: string) => `Layout: ${layout}`,
    otherKind: 'Choose another kind',
    used: (used: number, limit: number) => `${used}/${limit}`,
    usedWithTag: (used: number, limit: number) => `${used}/${limit} with #covid`,
    usedOnSlide: (used: number, limit: number, slide: string) =>
      `${slide} for the S400 slide · ${used}/${limit} in all`,
    cut: (field: string) => `Cut ${field} with ##`,
    suggested: 'What the checklist suggests',
    because: (score: number, words: readonly string[]) =>
      ` (${score}) – because of ${words.map((word) => `“${word}”`).join(', ')}`,
    take: (number: number) => `Take suggestion ${number}`,
    preview: 'Preview note',
    save: 'Save note',
    whole: 'Show whole form',
    oneByOne: 'These texts are too long for one card. Shorten this one first; the others are kept.',
    afresh: 'Fill in from checklist',
  },

  preview: {
    title: (finality: string) => `Preview: ${finality.toLowerCase()}`,
    intro: 'This is exactly how the note will read. A note in FTOP cannot be deleted, so read it once.',
    moved:
      'The checklist, the form or who reads the summary has changed since. This is how it is now; read it once more.',
    finish: 'Finish note',
    change: 'Change note',
    length: (count: number) => `${count} characters`,
    slide: 'If this is an S400 customer, the slide takes',
    slideWhole: (used: number, suggested: number) =>
      used > suggested ? `everything, ${used} characters where ${suggested} are suggested` : 'everything',
    slideLeft: (rest: string) => ` … and leaves out: ${rest}`,
    nothingFound: 'Note check: nothing to improve.',
    found: (count: number) =>
      count === 1 ? 'Note check: one thing to look at' : `Note check: ${count} things to look at`,
    moreFound: (count: number) => (count === 1 ? 'One more like these.' : `${count} more like these.`),
    rule: (source: string) => `Rule from: ${source}`,
    mend: (field: string) => `Change ${field}`,
    goesTo: 'The summary goes to: ',
    appointed: 'a reader whom your admin appointed',
    goesToNobody: 'No reader is chosen: the summary goes to nobody.',
    chooseReaders: 'Choose readers',
  },

  pause: {
    title: 'Does the customer pause?',
    question: (status: string) =>
      `The note says “${status}”, and notes of this customer carry #covid. ` +
      'The tag counts customers who ask for help or accelerate; those who pause or stop get none.',
    consequence:
      'If the customer pauses, #covid is left off this and later notes, and the Entitlement Status is due instead.',
    pauses: 'Customer pauses: drop #covid',
    goesOn: 'Only this step waits: keep #covid',
    change: 'Change status',
  },

  note: {
    title: (number: number, version: number) =>
      version > 1 ? `Note ${number}, version ${version}` : `Note ${number}`,
    where: (finality: string, kind: string, at: string) => `${finality} · ${kind} · ${enDay(at)}`,
    copy: 'The text is in the newest message below, ready to be copied into FTOP.',
    onItsWay: (readers: number) =>
      readers === 1
        ? 'The summary is on its way to one reader.'
        : `The summary is on its way to ${readers} readers.`,
    older: 'There is a newer version of this note.',
    notSent: 'The note is kept, but its text could not be sent just now. Press “Send the text”.',
    sent: 'It is sent below.',
    notSentAgain: 'It could not be sent just now. Please press once more.',
    place: (place: string) => `Where it belongs: ${place}.`,
    sendText: 'Send the text',
    sendMarkdown: 'Send as Markdown',
    sendJson: 'Send as JSON',
    openParts: 'Copy in FTOP’s order',
    receipts: 'Show receipts',
    correct: 'Correct note',
    openVersion: (version: number) => `Show version ${version}`,
    allNotes: 'Show all notes',
  },

  parts: {
    title: 'In FTOP’s order',
    intro: 'Each part that is filled in comes as a message of its own, in this order.',
    fields: ftopFields,
    escalate: { yes: 'Yes', no: 'No' } as Readonly<Record<string, string>>,
    empty: 'leave empty',
    send: 'Send the parts',
    sent: 'The parts are sent below, in this order.',
    notSent: (label: string) => `${label} could not be sent. Please press once more.`,
    back: 'Back to the note',
  },

  notes: {
    title: 'Notes',
    none: 'No note has been written yet.',
    open: (number: number, version?: number) =>
      version ? `Open note ${number}, version ${version}` : `Open note ${number}`,
    more: (hidden: number) => `${hidden} older ones are kept and come with “export me”.`,
  },

  status: {
    title: 'My customers',
    none: 'There is no checklist yet.',
    count: (count: number) => (count === 1 ? 'One checklist' : `${count} checklists`),
    resume: (name: string) => `Resume ${name}`,
    changed: (at: string) => `changed ${enDay(at)}`,
    newer: 'Show newer',
    older: 'Show older',
  },

  playbook: {
    where: (number: number, total: number) => `Page ${number} of ${total}`,
    choose: 'Choose a topic.',
    topics: 'Show all topics',
    next: (topic: string) => `Read on: ${topic}`,
    asOf: (title: string, changed: string) => `${title}, ${enDay(changed)}`,
    basedOn: (documents: string) => `Based on: ${documents}`,
    checklist: 'Start COVID checklist',
  },

  help: {
    title: 'What I can do',
    where: 'Type a word, or press a button.',
    lines: [
      ['start', 'start the checklist for a customer'],
      ['status', 'list your customers and their progress'],
      ['resume contoso', 'go on with a customer'],
      ['archive contoso', 'put a customer away; “archive” lists those that are'],
      ['overview', 'the whole checklist you are at'],
      ['1.3', 'jump to section 1, item 3'],
      ['note', 'write the note for the customer you are at'],
      ['note in German', 'write it in another language than we speak'],
      ['notes', 'read the notes that were written'],
      ['playbook', 'what the FastTrack playbook says'],
      ['role', 'change your role'],
      ['manager', 'get summaries of notes, from partners who choose you'],
      [
        'customers',
        'all customers whose summaries you get; “customers blocked” for some, “customers csv” for a table',
      ],
      ['digest weekly 8', 'all of them on one card, daily or weekly at that hour, or “digest off”'],
      ['deliver here', 'in a channel, with me mentioned: summaries come there'],
      ['stop', 'get no more summaries'],
      ['language de', 'Deutsch sprechen'],
      ['undo', 'take back the last change of a checklist'],
      ['back · cancel', 'one step back, or stop here'],
      ['export me', 'everything stored about you'],
      ['forget me', 'delete everything stored about you'],
    ] as readonly (readonly [string, string])[],
    adminLines: [
      ['admin', 'how the bot is: what is wrong, what is on its way, how much is kept'],
      ['deliveries failed', 'what did not arrive, to send it again'],
    ] as readonly (readonly [string, string])[],
  },

  forget: {
    title: 'Delete your data?',
    where: 'This cannot be undone.',
    intro: (count: number) =>
      count === 0
        ? 'Your role and your language will be deleted. No checklist is stored.'
        : `Your role, your language, ${count === 1 ? 'one checklist' : `${count} checklists`} with all notes, ` +
          'drafts and the whole history will be deleted. Notes that you copied into FTOP stay there.',
    confirm: 'Delete my data',
    keep: 'Keep my data',
  },
};

export type Texts = typeof en;
