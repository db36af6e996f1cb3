import { z } from 'zod';
import { digestRhythms } from '../src/domain/delivery/reader';
import { itemStatuses } from '../src/domain/walk/item-status';
import { languages } from '../src/domain/values/language';
import { snoozeDays } from '../src/domain/walk/standing';

/** The forms in which a note can be sent. */
export const noteForms = ['text', 'markdown', 'json'] as const;

const id = z.string().min(1).max(100);
/** The key of a delivery: its kind, its subject and its recipient. */
const key = z.string().min(1).max(600);
const count = z.coerce.number().int().min(0).max(1_000_000_000);

/** The place in the list of customers from which a summary was opened, to go back to: a page and a filter. */
const list = z.object({ page: count, filter: id.optional() }).optional();

/** The fields that every press of a note's form carries: the draft, and how it was shown. */
const draft = {
  engagementId: id,
  kindId: id,
  draftId: id,
  /** The revision that was shown. */
  revision: count.optional(),
  /** The version of the engagement that was shown. */
  version: count.optional(),
  corrects: count,
  /** The workload code of the service that the note is about, for a kind that is about one. */
  service: id.optional(),
  layoutId: z.string().max(100).default(''),
  /**
   * The note's language. Undefined on a card from before notes had a language; then the person's language
   * is used.
   */
  language: z.enum(languages).optional(),
  /** The one field that was shown. */
  only: id.optional(),
} as const;

/** The draft, or the written note, from which readers are chosen, and to which the choice goes back. */
const chosenFrom = { kindId: id.optional(), draftId: id.optional(), noteId: id.optional() } as const;

/**
 * Every verb that a button can send, with its data besides the typed inputs. A verb names the wanted
 * result, never "toggle". `version` is the version of the engagement when the card was shown. `screen`
 * names the screen of the button, for verbs that many screens have.
 */
const verbs = {
  start: {},
  'open-welcome': {},
  'open-role': {},
  'save-role': {},
  'set-language': { language: z.enum(languages), screen: id.optional() },
  'open-customer': { engagementId: id },
  /** With `another` a walk starts although there is a customer of the same name. */
  'save-customer': { engagementId: id, version: count, another: z.boolean().optional() },
  'archive-customer': { engagementId: id },
  'archive-named': { name: z.string().max(200) },
  'take-out-customer': { engagementId: id },
  'open-archive': { page: count.optional() },
  /** The question before a customer is deleted, and its answer for the version that was shown. */
  'open-deletion': { engagementId: id },
  'delete-customer': { engagementId: id, version: count },
  'open-overview': { engagementId: id },
  'open-section': { engagementId: id, sectionId: id },
  'save-section': { engagementId: id, sectionId: id, version: count },
  'complete-section': { engagementId: id, sectionId: id, version: count },
  'leave-section': {
    engagementId: id,
    sectionId: id,
    version: count,
    to: z.literal('pausing-note').optional(),
  },
  'save-reasons': {
    engagementId: id,
    sectionId: id,
    version: count,
    statuses: z.record(id, z.enum(itemStatuses)),
  },
  'open-item': { engagementId: id, sectionId: id, itemId: id, version: count },
  /**
   * `status` is taken instead of the chosen one. With `next` the item after this one follows, else the
   * section.
   */
  'save-item': {
    engagementId: id,
    itemId: id,
    version: count,
    status: z.enum(itemStatuses).optional(),
    next: z.boolean().optional(),
  },
  /** Saves the item without its due date, which some clients cannot empty. */
  'clear-due': { engagementId: id, itemId: id, version: count },
  'leave-item': { engagementId: id, itemId: id, version: count, to: z.literal('pausing-note').optional() },
  /**
   * `version` names the save, when the button is bound to one. `itemId` names the item whose form has the
   * button.
   */
  'undo-save': { engagementId: id, version: count.optional(), itemId: id.optional() },
  'redo-save': { engagementId: id, version: count, itemId: id.optional() },
  'open-note-kinds': {
    engagementId: id,
    noteLanguage: z.enum(languages).optional(),
    all: z.boolean().optional(),
  },
  'open-note-form': {
    engagementId: id,
    kindId: id.optional(),
    draftId: id.optional(),
    noteLanguage: z.enum(languages).optional(),
    service: id.optional(),
    only: id.optional(),
  },
  /** The note that a customer who pauses needs instead of the tag. */
  'open-pausing-note': { engagementId: id },
  /** The choice of a note's service. `draftId` names a draft that becomes one about it. */
  'choose-service': { engagementId: id, kindId: id, draftId: id.optional(), service: id.optional() },
  /** Without a way, typed text stays. */
  'refill-note': { ...draft, way: z.enum(['typed-stays', 'replace', 'all-items']).optional() },
  'add-changes': draft,
  'leave-changes': draft,
  'undo-fill': draft,
  'save-note': draft,
  'cut-note': { ...draft, fieldId: id },
  'set-layout': { ...draft, wanted: id },
  'set-note-language': { ...draft, wanted: z.enum(languages) },
  'choose-answer': { ...draft, fieldId: id, choiceId: id },
  'clear-answer': { ...draft, fieldId: id },
  'take-suggestion': { ...draft, fieldId: id, choiceId: id },
  'leave-note': { ...draft, to: z.enum(['back', 'kinds', 'services', 'pausing-note']) },
  'preview-note': draft,
  'settle-pause': { engagementId: id, draftId: id, pauses: z.boolean() },
  'settle-closing': { engagementId: id, draftId: id, closes: z.boolean() },
  /** `readers` is a mark of the readers that the preview named. */
  'finish-note': { engagementId: id, version: count, draftId: id, revision: count, readers: id.optional() },
  'open-notes': { engagementId: id },
  'open-note': { noteId: id },
  'send-note': { noteId: id, as: z.enum(noteForms).default('text') },
  'open-parts': { noteId: id },
  /** `from` is the number of parts that have been sent already, when a send was interrupted. */
  'send-parts': { noteId: id, from: count.optional() },
  'correct-note': { noteId: id },
  /** The receipts of a note's readers, for its partner. */
  'open-receipts': { noteId: id },
  'send-again': { deliveryKey: key },
  /** Sends a written note's summary to the readers who have none. */
  'send-summary': { noteId: id },
  /** The choice of readers. */
  'open-readers': { engagementId: id, ...chosenFrom },
  'find-readers': { engagementId: id, version: count, ...chosenFrom },
  'save-readers': { engagementId: id, version: count, ...chosenFrom },
  /** A reader's presses on a summary. The chat or channel of the press decides which reader it is. */
  'read-summary': { noteId: id, list },
  'fold-summary': { noteId: id, list },
  'acknowledge-summary': { noteId: id, list },
  'ask-about': { noteId: id, list },
  /** The id comes with the form, so that a question that is sent twice is asked once. */
  'send-question': { noteId: id, questionId: id, list },
  'answer-question': { questionId: id },
  'snooze-reminder': { engagementId: id, days: z.literal(snoozeDays) },
  'open-reader': {},
  'save-reader': {},
  'set-digest': { rhythm: z.enum(digestRhythms), hour: z.coerce.number().int().min(0).max(23).optional() },
  'stop-reading': {},
  'open-customers': { page: count.optional(), filter: id.optional() },
  /** Shows the customers of the filter that was chosen on the card. */
  'filter-customers': {},
  'send-customers': { filter: id.optional() },
  'open-admin': {},
  'open-failed': { page: count.optional() },
  'open-status': { page: count.optional() },
  'find-engagement': { name: z.string().max(200) },
  'open-playbook': { pageId: id.optional() },
  'open-help': {},
  cancel: {},
  back: {
    screen: id,
    engagementId: id.optional(),
    sectionId: id.optional(),
    itemId: id.optional(),
  },
  'export-me': {},
  'open-forget': {},
  'forget-me': {},
} as const;

export type Verb = keyof typeof verbs;

type DataOf<V extends Verb> = keyof (typeof verbs)[V] extends never
  ? unknown
  : Readonly<z.infer<z.ZodObject<(typeof verbs)[V]>>>;

/** A press of one verb, or of one of several: the verb and its data. */
export type PressOf<V extends Verb> = { [One in V]: { readonly verb: One } & DataOf<One> }[V];

/** Any press. */
export type Press = PressOf<Verb>;

/** A place in the list of customers. */
export type ListPlace = NonNullable<PressOf<'read-summary'>['list']>;

/** The values typed into the card's inputs, by the input's name. */
type Inputs = Readonly<Record<string, string>>;

/**
 * The prefix of all input ids. It prevents an input from overwriting a key of the press that it is merged
 * into.
 */
export const inputPrefix = 'in_';

/** A press as it was received: the verb with its data, and the typed values. */
export interface ReceivedPress {
  readonly press: Press;
  readonly inputs: Inputs;
}

const schemas = new Map<string, z.ZodType>(
  Object.entries(verbs).map(([verb, data]) => [verb, z.object(data)]),
);

/**
 * Reads the value that a client sent for a button. Returns undefined when the verb is unknown or data are
 * missing or invalid.
 */
export function readPress(value: unknown): ReceivedPress | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { verb, ...rest } = value as Record<string, unknown>;
  const schema = typeof verb === 'string' ? schemas.get(verb) : undefined;
  const data = schema?.safeParse(rest);
  if (!data?.success) return undefined;
  return { press: { verb, ...(data.data as object) } as Press, inputs: inputsOf(rest) };
}

/**
 * Returns the typed inputs as strings. Some clients send numbers and booleans, which become strings. Values
 * of other types count as not filled in.
 */
function inputsOf(data: Readonly<Record<string, unknown>>): Inputs {
  const typed = Object.entries(data)
    .filter(([key]) => key.startsWith(inputPrefix))
    .map(([key, value]) => [
      key.slice(inputPrefix.length),
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : '',
    ]);
  return Object.fromEntries(typed) as Inputs;
}

/**
 * One button of a card. With `inputs: 'auto'` a press validates and sends the typed values; with `'none'`
 * it does not.
 */
export interface Action {
  readonly title: string;
  readonly style: 'default' | 'positive' | 'destructive';
  readonly inputs: 'auto' | 'none';
  readonly verb: Verb;
  readonly data: Press;
}

/** Returns a button that does not send the typed values. */
export function action(title: string, data: Press): Action {
  return { title, style: 'default', inputs: 'none', verb: data.verb, data };
}

/** Returns a button that sends the typed values. */
export function sending(title: string, data: Press): Action {
  return { ...action(title, data), inputs: 'auto' };
}

/** Returns the card's main button. It sends the typed values. */
export function primary(title: string, data: Press): Action {
  return { ...sending(title, data), style: 'positive' };
}
