import { CheckWords } from '../domain/check/note-check';
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

/** One step of a timeline as it is kept: who, when, at which version, what, from, to. */
export interface TimelineEntry extends Change {
  readonly engagementId: string;
  readonly version: number;
  readonly at: Instant;
  readonly by: string;
}

/**
 * What is saved together: the new value of an engagement, the timeline that led to it, the note it brought and what
 * is to be sent because of it.
 */
export interface Saving {
  readonly engagement: Engagement;
  readonly changes: readonly Change[];
  readonly by: string;
  readonly at: Instant;
  readonly note?: Note;
  readonly deliveries?: readonly Delivery[];
}

/** Where engagements, their timelines, drafts and notes are kept. */
export interface EngagementStore {
  load(engagementId: string): Promise<Engagement | undefined>;
  /** The engagements of one person, the last changed first. */
  listOf(ownerId: string): Promise<readonly Engagement[]>;
  /**
   * Saves in one transaction and resolves after the commit. The value's `version` is the one that was loaded
   * (0 for a new engagement); it is kept with the next version. Nothing is saved and `undefined` returned when
   * another save came first.
   */
  save(saving: Saving): Promise<Engagement | undefined>;
  /** What changed after a version, oldest first. */
  changesSince(engagementId: string, version: number): Promise<readonly Change[]>;
  loadDraft(draftId: string): Promise<Draft | undefined>;
  /** The drafts of this kind, the last saved first. */
  draftsOf(engagementId: string, kindId: string): Promise<readonly Draft[]>;
  /** Keeps a draft while its engagement exists; one that was deleted meanwhile takes no draft. */
  saveDraft(draft: Draft): Promise<void>;
  loadNote(noteId: string): Promise<Note | undefined>;
  /** Every version of every note, the newest first. */
  notesOf(engagementId: string): Promise<readonly Note[]>;
}

/** Everything stored about one person, table by table, as plain data. */
export interface PersonalData {
  readonly person: Person | undefined;
  readonly engagements: readonly Engagement[];
  readonly timeline: readonly TimelineEntry[];
  readonly drafts: readonly Draft[];
  readonly notes: readonly Note[];
  readonly reader: Reader | undefined;
  readonly conversationReference: ConversationReference | undefined;
  /** What was sent to the person, or about their engagements, and what they acknowledged in a channel. */
  readonly deliveries: readonly Delivery[];
  readonly questions: readonly Question[];
  readonly dialogs: readonly unknown[];
}

/** Where people are kept. */
export interface PersonStore {
  load(personId: string): Promise<Person | undefined>;
  save(person: Person): Promise<void>;
  /** Marks a person as greeted; true only for the first call, however many come at once. */
  markGreeted(key: PersonKey, at: Instant): Promise<boolean>;
  /** Forgets that a person was greeted, so that a new installation greets again. */
  unmarkGreeted(personId: string): Promise<void>;
  everythingAbout(personId: string): Promise<PersonalData>;
  /** Deletes everything stored about a person, in one transaction. */
  forget(personId: string): Promise<void>;
  countsIn(tenantId: string): Promise<TenantCounts>;
}

/** What the use cases work with: stores, content, the clock and a source of ids. */
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
