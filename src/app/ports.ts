import { CheckWords } from '../domain/check/note-check';
import { Belongings } from '../domain/customers/belongings';
import { Change } from '../domain/walk/change';
import { Instant } from '../domain/values/dates';
import { Delivery } from '../domain/delivery/delivery';
import { Question } from '../domain/delivery/question';
import { Reader } from '../domain/delivery/reader';
import { ConversationReference } from '../domain/delivery/recipient';
import { Engagement } from '../domain/walk/engagement';
import { Draft, Note } from '../domain/note/note';
import { NoteKind } from '../domain/note/note-kind';
import { Person, PersonKey } from '../domain/values/person';
import { Playbook } from '../domain/walk/playbook';
import { Appointed, Outbox, QuestionStore, ReaderStore, ReferenceStore } from './delivery-ports';
import { Operation, RetentionStore, TenantCounts } from './operation-ports';

/** One stored step of a timeline: person, time, version, field, old value, new value. */
export interface TimelineEntry extends Change {
  readonly engagementId: string;
  readonly version: number;
  readonly at: Instant;
  readonly by: string;
}

/**
 * The data of one save: the new engagement, its timeline steps, the new note and the deliveries that it
 * causes.
 */
export interface Saving {
  readonly engagement: Engagement;
  readonly changes: readonly Change[];
  readonly by: string;
  readonly at: Instant;
  readonly note?: Note;
  readonly deliveries?: readonly Delivery[];
}

/** Stores engagements, their timelines, drafts and notes. */
export interface EngagementStore {
  load(engagementId: string): Promise<Engagement | undefined>;
  /** Returns the engagements of one person, last changed first. */
  listOf(ownerId: string): Promise<readonly Engagement[]>;
  /**
   * Saves in one transaction and resolves after the commit. The given `version` is the loaded one (0 for a
   * new engagement), and the value is stored with the next version. When another save came first, it saves
   * no data and resolves to undefined.
   */
  save(saving: Saving): Promise<Engagement | undefined>;
  /** Counts what is stored with an engagement and would be deleted with it. */
  belongingsOf(engagementId: string): Promise<Belongings>;
  /**
   * Deletes an engagement with all that belongs to it, in one transaction. Resolves to false, and deletes
   * nothing, when it was saved since this value was loaded.
   */
  remove(engagement: Engagement): Promise<boolean>;
  /** Returns the names that the customers of a person had before, the newest first. */
  formerNamesOf(ownerId: string): Promise<readonly { engagementId: string; name: string }[]>;
  /** Returns the changes after a version, oldest first. */
  changesSince(engagementId: string, version: number): Promise<readonly Change[]>;
  /** Returns the whole timeline of an engagement, oldest first. */
  timelineOf(engagementId: string): Promise<readonly TimelineEntry[]>;
  loadDraft(draftId: string): Promise<Draft | undefined>;
  /** Returns the drafts of this kind, last saved first. */
  draftsOf(engagementId: string, kindId: string): Promise<readonly Draft[]>;
  /** Saves a draft. When its engagement was deleted meanwhile, it stores no draft. */
  saveDraft(draft: Draft): Promise<void>;
  loadNote(noteId: string): Promise<Note | undefined>;
  /** Returns every version of every note, newest first. */
  notesOf(engagementId: string): Promise<readonly Note[]>;
}

/** All data stored about one person, table by table, as plain data. */
export interface PersonalData {
  readonly person: Person | undefined;
  readonly engagements: readonly Engagement[];
  readonly timeline: readonly TimelineEntry[];
  readonly drafts: readonly Draft[];
  readonly notes: readonly Note[];
  readonly reader: Reader | undefined;
  readonly conversationReference: ConversationReference | undefined;
  /**
   * The deliveries to the person or about their engagements, and those that they acknowledged in a channel.
   */
  readonly deliveries: readonly Delivery[];
  readonly questions: readonly Question[];
  readonly dialogs: readonly unknown[];
}

/** Stores people. */
export interface PersonStore {
  load(personId: string): Promise<Person | undefined>;
  save(person: Person): Promise<void>;
  /** Marks a person as greeted. Resolves to true only for the first call, also when several run at once. */
  markGreeted(key: PersonKey, at: Instant): Promise<boolean>;
  /** Removes the mark of the greeting, so that a new installation greets again. */
  unmarkGreeted(personId: string): Promise<void>;
  everythingAbout(personId: string): Promise<PersonalData>;
  /** Deletes all data stored about a person, in one transaction. */
  forget(personId: string): Promise<void>;
  countsIn(tenantId: string): Promise<TenantCounts>;
}

/** The parts that use cases work with: stores, content, the clock and a source of ids. */
export interface App {
  readonly engagements: EngagementStore;
  readonly people: PersonStore;
  readonly outbox: Outbox;
  readonly readers: ReaderStore;
  readonly references: ReferenceStore;
  readonly questions: QuestionStore;
  readonly retention: RetentionStore;
  readonly appointed: Appointed;
  readonly operation: Operation;
  readonly playbook: Playbook;
  readonly noteKinds: readonly NoteKind[];
  readonly checkWords: CheckWords;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** The parts of the app that a use case works with. */
export type Using<Part extends keyof App> = Pick<App, Part>;
