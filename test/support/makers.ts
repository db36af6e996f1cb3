import { CheckWords } from '../../src/domain/check/note-check';
import { Day, Instant } from '../../src/domain/values/dates';
import { shipped } from './shipped-content';
import { Appointed } from '../../src/app/delivery-ports';
import { correctNote } from '../../src/app/notes/correct-note';
import { DraftForm } from '../../src/app/notes/draft-form';
import { finishNote, FinishRequest } from '../../src/app/notes/finish-note';
import { Operation } from '../../src/app/operation-ports';
import { App } from '../../src/app/ports';
import { saveDraft } from '../../src/app/notes/save-draft';
import { CustomerAnswers } from '../../src/domain/walk/customer';
import { Customer, Engagement, newEngagement, withItems } from '../../src/domain/walk/engagement';
import { ItemAnswers, itemFrom } from '../../src/domain/walk/item-state';
import { Draft, Note, NoteAnswers } from '../../src/domain/note/note';
import { NoteKind } from '../../src/domain/note/note-kind';
import { PersonKey } from '../../src/domain/values/person';
import { itemsOf, Playbook } from '../../src/domain/walk/playbook';
import { createStores, Stores } from '../../src/storage/database';
import { openSqlite } from '../../src/storage/sqlite/sqlite';
import { Database } from '../../src/storage/access/tables';

const content = shipped;

/** The checklist, the kinds of notes and the check words that the product ships. */
export const playbook: Playbook = content.playbook;
export const noteKinds: readonly NoteKind[] = content.noteKinds;
export const checkWords: CheckWords = content.checkWords;
export const technicalEnablement: NoteKind = kindNamed('technical-enablement');

/** Returns the shipped kind of note with this id. Throws when there is none. */
export function kindNamed(id: string): NoteKind {
  const kind = content.noteKinds.find((candidate) => candidate.id === id);
  if (!kind) throw new Error(`there is no kind of note ${id}`);
  return kind;
}

/** The moment and the day of a test, unless the test sets its own. */
export const now: Instant = '2026-04-06T09:30:00.000Z';
export const today: Day = '2026-04-06';

/** The partner who owns the walk, and another person of the same tenant. */
export const partner: PersonKey = { id: 'partner', tenantId: 'tenant-1' };
export const colleague: PersonKey = { id: 'colleague', tenantId: 'tenant-1' };

/** Returns the first value of a list. Throws when the list is empty. */
export function first<Value>(list: readonly Value[]): Value {
  const [value] = list;
  if (value === undefined) throw new Error('the list is empty');
  return value;
}

/** Returns an intake form as a person typed it. */
export function customerAnswers(typed: Partial<CustomerAnswers> = {}): CustomerAnswers {
  return { name: 'Contoso', segment: 'education', domain: 'contoso.com', covid: 'assistance', ...typed };
}

/** Returns an item's form as a person typed it. */
export function itemAnswers(typed: Partial<ItemAnswers> = {}): ItemAnswers {
  return {
    status: 'in-progress',
    note: '',
    nextAction: '',
    owner: '',
    due: '',
    blocker: '',
    reason: '',
    ...typed,
  };
}

/** Returns a note's form with everything that a note needs. */
export function noteAnswers(typed: NoteAnswers = {}): NoteAnswers {
  return {
    workloads: 'TEAMS',
    status: 'on-track',
    statusText: '',
    summary: 'Teams was enabled for the pilot group.',
    nextAction: 'Invite the second group',
    nextActionDate: '2026-04-20',
    nextActionOwner: 'FastTrack engineer',
    concerns: '',
    concernKind: '',
    insightId: '',
    escalate: '',
    ...typed,
  };
}

/** Returns the same state for every item of the checklist. */
export function everyItem(state: Partial<ItemAnswers>): Record<string, Partial<ItemAnswers>> {
  return Object.fromEntries(itemsOf(playbook).map(({ id }) => [id, state]));
}

/** Returns a new engagement in which only the given items were changed, at the moment `now`. */
export function engagementWith(
  given: {
    customer?: Partial<Customer>;
    items?: Readonly<Record<string, Partial<ItemAnswers>>>;
  } & Partial<Omit<Engagement, 'customer' | 'items'>> = {},
): Engagement {
  const { customer, items = {}, ...rest } = given;
  const started = newEngagement({
    id: 'engagement-1',
    ownerId: partner.id,
    tenantId: partner.tenantId,
    playbook,
    customer: {
      name: 'Contoso',
      segment: 'education',
      domain: 'contoso.com',
      covid: 'assistance',
      ...customer,
    },
    now,
  });
  const states = Object.entries(items).map(
    ([id, state]) => [id, itemFrom(itemAnswers({ status: 'not-started', ...state }))] as const,
  );
  return { ...withItems(started, Object.fromEntries(states), now), ...rest };
}

/** A running bot with no findings, no secret that expires and no retention. */
export const testOperation: Operation = {
  version: '1.2.3',
  startedAt: '2026-04-01T06:00:00.000Z',
  secretExpires: undefined,
  retentionDays: undefined,
  examine: () => Promise.resolve([]),
};

/** All that the use cases work with, on a database. The clock stands still until a test sets it. */
export interface TestApp extends App {
  readonly db: Database;
  readonly stores: Stores;
  appointed: Appointed;
  operation: Operation;
  setClock(instant: Instant): void;
}

/**
 * Returns an app on the database in this file, which is new and empty when the file does not exist. New ids
 * are `id-1`, `id-2` and so on. Close its stores when the test is done.
 */
export async function testApp(file = ':memory:'): Promise<TestApp> {
  const db = openSqlite(file);
  const stores = await createStores(db);
  let clock = new Date(now);
  let ids = 0;
  return {
    db,
    stores,
    engagements: stores.engagements,
    people: stores.people,
    outbox: stores.outbox,
    readers: stores.readers,
    references: stores.references,
    questions: stores.questions,
    retention: stores.retention,
    appointed: { defaultReaders: [], admins: [] },
    operation: testOperation,
    playbook,
    noteKinds: content.noteKinds,
    checkWords: content.checkWords,
    now: () => clock,
    newId: () => `id-${(ids += 1)}`,
    setClock: (instant) => (clock = new Date(instant)),
  };
}

/**
 * Saves an engagement as if it had just started like this. Returns it with version 1. Throws when its id
 * exists.
 */
export async function keep(app: TestApp, given: Parameters<typeof engagementWith>[0]): Promise<Engagement> {
  const engagement = engagementWith({ ...given, version: 0 });
  const saved = await app.engagements.save({ engagement, changes: [], by: engagement.ownerId, at: now });
  if (!saved) throw new Error(`there is already an engagement ${engagement.id}`);
  return saved;
}

/** Returns a note's form as it arrives. It is interim, so that the checklist may be unfinished. */
export function draftForm(form: Partial<DraftForm> = {}): DraftForm {
  return {
    person: partner,
    engagementId: 'engagement-1',
    draftId: 'draft-1',
    kindId: technicalEnablement.id,
    layoutId: 'written',
    language: 'en',
    corrects: 0,
    revision: 1_000,
    finality: 'interim',
    typed: noteAnswers(),
    today,
    author: 'FastTrack engineer',
    ...form,
  };
}

/** Returns the press of "Correct note" on a note. */
export function correctPress(noteId: string): Parameters<typeof correctNote>[1] {
  return { person: partner, noteId, today, author: 'FastTrack engineer' };
}

/** Returns the press of "Finish" on the preview of a draft. */
export function finishPress(
  engagement: Engagement,
  draft: Draft,
  press: Partial<FinishRequest> = {},
): FinishRequest {
  return {
    person: partner,
    engagementId: engagement.id,
    version: engagement.version,
    draftId: draft.id,
    revision: draft.revision,
    today,
    author: 'FastTrack engineer',
    ...press,
  };
}

/**
 * Fills in a form, previews it, finishes the note and returns it. Throws when one of the steps is refused.
 */
export async function writeNote(app: TestApp, form: Partial<DraftForm> = {}): Promise<Note> {
  const { person = partner, today: day = today } = form;
  const saved = await saveDraft(app, draftForm(form));
  if (saved.kind !== 'saved') throw new Error(`the form is ${saved.kind}`);
  const finished = await finishNote(app, finishPress(saved.engagement, saved.draft, { person, today: day }));
  if (finished.kind !== 'written') throw new Error(`the note is ${finished.kind}`);
  return finished.note;
}
