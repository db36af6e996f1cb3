import { dayOf } from '../../domain/values/dates';
import { Delivery } from '../../domain/delivery/delivery';
import { Question } from '../../domain/delivery/question';
import { Reader } from '../../domain/delivery/reader';
import { ConversationReference } from '../../domain/delivery/recipient';
import { Engagement, LastNote } from '../../domain/walk/engagement';
import { isSettled } from '../../domain/walk/item';
import { answersOfItem, ItemAnswers, itemFrom, untouchedItem } from '../../domain/walk/item-state';
import { languages } from '../../domain/values/language';
import { hasFormerFields, inPresentFields } from '../../domain/draft/former-fields';
import { Draft, Note } from '../../domain/note/note';
import { Person, roles } from '../../domain/values/person';
import { Tables } from './tables';

/**
 * Returns the value of a row, or undefined when it cannot be read. So one broken row does not hide the
 * others.
 */
export function readEngagement(state: string): Engagement | undefined {
  try {
    const value = parsed<StoredEngagement | null>(state, { notedAt: undefined, snoozedUntil: undefined });
    if (!value?.customer || !value.items || !value.touchedAt) return undefined;
    const read = Object.entries(value.items).map(([id, item]) => [id, itemFrom(answersOf(item))] as const);
    const items = Object.fromEntries(read);
    const { lastNote, ...rest } = value;
    return { ...rest, items, ...(lastNote && { lastNote: lastNoteFrom(lastNote, items) }) };
  } catch {
    return undefined;
  }
}

/**
 * Returns the texts that a stored engagement, one that can be read, holds of each item, with the item's id. Those of
 * earlier releases may have a blocker or a reason beside any status.
 */
export function storedItems(state: string): readonly (readonly [itemId: string, answers: ItemAnswers])[] {
  const { items } = parsed<StoredEngagement>(state);
  return Object.entries(items).map(([id, item]) => [id, answersOf(item)] as const);
}

/** Returns a stored last note. Those of earlier releases do not name the items that were open then. */
function lastNoteFrom(stored: StoredLastNote, items: Engagement['items']): LastNote {
  const { nextUpdate, next, openItems = openIn(items), closes: _closes, pauses: _pauses, ...note } = stored;
  const due = next && { ...next, due: next.due || undefined };
  return { ...note, openItems, nextUpdate: nextUpdate || undefined, ...(due && { next: due }) };
}

/** Returns the ids of the items that are neither done nor not applicable. */
export function openIn(items: Engagement['items']): readonly string[] {
  return Object.entries(items).flatMap(([id, state]) => (isSettled(state) ? [] : [id]));
}

/** `closes` and `pauses` are of earlier releases. */
type StoredLastNote = Omit<LastNote, 'openItems'> &
  Partial<Pick<LastNote, 'openItems'>> & { readonly closes?: boolean; readonly pauses?: boolean };

type StoredEngagement = Omit<Engagement, 'items' | 'lastNote'> & {
  readonly lastNote?: StoredLastNote;
  readonly items: Readonly<Record<string, Partial<ItemAnswers>>>;
};

function answersOf(item: Partial<ItemAnswers>): ItemAnswers {
  return { ...answersOfItem(untouchedItem), ...item };
}

/**
 * Returns the draft of a row. Fields that drafts of earlier releases lacked get the values that applied then.
 * A draft with answers in former fields gets a new revision, so that its preview is shown again.
 */
export function readDraft(state: string): Draft {
  const earlier = { layoutId: '', language: 'en', tagKept: false } as const;
  const draft = { ...earlier, ...parsed<Draft>(state, { savedAt: undefined }) };
  const { kindId, answers, revision } = draft;
  if (!hasFormerFields(kindId, answers)) return draft;
  return { ...draft, answers: inPresentFields(kindId, answers), revision: revision + 1 };
}

/** Returns the note of a row. A note of an earlier release has only its text. */
export function readNote(state: string): Note {
  const note = parsed<Note>(state);
  const paragraph = { label: '', body: note.text, list: [], bullet: false, besideBody: false };
  const ftop = {
    ...{ tenant: '', services: [], taskIds: [], escalate: false },
    ...{ nextAction: '', nextActionDate: '', nextActionOwner: '' },
  };
  const writtenOn = dayOf(note.writtenAt);
  return { ...{ layoutId: '', customer: '', paragraphs: [paragraph], ftop, writtenOn }, ...note };
}

/** Returns the step of the timeline in a row. */
export function readTimelineEntry(row: Tables['timeline']) {
  const { engagement_id: engagementId, version, at, by_person: by } = row;
  return { engagementId, version, at, by, what: row.what, from: row.from_value, to: row.to_value };
}

/** Returns the delivery of a row. Throws when it cannot be read. */
export function readDelivery(state: string): Delivery {
  return parsed<Delivery>(state, absentInDelivery);
}

/**
 * Returns the delivery of a row, or undefined when it cannot be read. So one broken row does not stop the
 * others.
 */
export function readableDelivery(state: string): Delivery | undefined {
  try {
    return readDelivery(state);
  } catch {
    return undefined;
  }
}

/** Returns the reader of a row. */
export function readReader(state: string): Reader {
  return parsed<Reader>(state);
}

/** Returns the conversation reference of a row. */
export function readReference(state: string): ConversationReference {
  return parsed<ConversationReference>(state, { unreachable: undefined });
}

/** Returns the question of a row. */
export function readQuestion(state: string): Question {
  return parsed<Question>(state, { answer: undefined, answeredAt: undefined });
}

/** Returns a list of ids, or undefined when none was stored or it cannot be read. */
export function readIds(list: string): readonly string[] | undefined {
  try {
    const ids: unknown = JSON.parse(list);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the person of a row. */
export function readPerson(row: Tables['persons']): Person {
  const readers = readIds(row.readers);
  return {
    id: row.id,
    tenantId: row.tenant_id,
    // A value of a later version is treated as unknown.
    ...(isOneOf(roles, row.role) && { role: row.role }),
    ...(isOneOf(languages, row.language) && { language: row.language }),
    ...(readers && { readers }),
    ...(row.greeted_at !== '' && { greetedAt: row.greeted_at }),
  };
}

const absentInDelivery = {
  ...{ reason: undefined, lastError: undefined, activityId: undefined },
  ...{ deliveredAt: undefined, readAt: undefined },
  ...{ acknowledgedAt: undefined, acknowledgedBy: undefined, acknowledgedById: undefined },
} satisfies Partial<Delivery>;

/**
 * Reads a stored value. `absent` holds the fields that may be absent: rows lack them then, and earlier releases
 * stored an empty text.
 */
function parsed<State>(state: string, absent: Readonly<Record<string, undefined>> = {}): State {
  const value: unknown = JSON.parse(state, (field, told: unknown) =>
    told === '' && Object.hasOwn(absent, field) ? undefined : told,
  );
  return (isRecord(value) ? { ...absent, ...value } : value) as State;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isOneOf<Known extends string>(known: readonly Known[], value: string): value is Known {
  return (known as readonly string[]).includes(value);
}
