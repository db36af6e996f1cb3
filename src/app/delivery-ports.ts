import { Day, Instant } from '../domain/values/dates';
import { Delivery, QueueCounts } from '../domain/delivery/delivery';
import { Question } from '../domain/delivery/question';
import { Reader } from '../domain/delivery/reader';
import { ConversationReference, Unreachable } from '../domain/delivery/recipient';
import { Engagement } from '../domain/walk/engagement';

/** A worker's request for deliveries to send. Times are in milliseconds since 1970. */
export interface Claim {
  /** The worker's name, unique for each process. */
  readonly worker: string;
  readonly now: number;
  /** The time for which the worker holds the deliveries. */
  readonly leaseMs: number;
  readonly most: number;
  /** The limit of messages a second to one tenant. */
  readonly perSecond: number;
}

/** The result of an attempt, recorded in one transaction. */
export interface Settlement {
  readonly delivery: Delivery;
  /**
   * The end of the request, in milliseconds since 1970. The pause before the recipient's next delivery
   * starts then. Missing when no request was made.
   */
  readonly endedAt?: number;
  /** The moment until which the whole tenant gets no message, in milliseconds since 1970. */
  readonly restTenantUntil?: number | undefined;
  readonly unreachable?: Unreachable;
  readonly forgetConversation?: boolean;
  /** The conversation that was created for this attempt. */
  readonly reference?: ConversationReference | undefined;
  /** The deliveries that this result causes. */
  readonly follows: readonly Delivery[];
}

/**
 * An engagement with the note of the newest summary that arrived at a reader; undefined when that note is
 * gone.
 */
export interface FollowedEngagement {
  readonly engagement: Engagement;
  readonly noteId: string | undefined;
}

/** Stores deliveries, before and after they arrive. */
export interface Outbox {
  /** Saves the deliveries whose keys are new, in one transaction. Returns how many were new. */
  add(deliveries: readonly Delivery[]): Promise<number>;
  load(key: string): Promise<Delivery | undefined>;
  /**
   * Changes a delivery in one transaction, so that no other change comes between. `undefined` leaves it as
   * it is.
   */
  change(key: string, change: (present: Delivery) => Delivery | undefined): Promise<Delivery | undefined>;
  /**
   * Returns the next due deliveries, oldest first: at most one for each recipient and no more than the rate
   * limits allow. Each comes with `attempts` one higher, and with `uncertain` when an earlier lease ran
   * out. Until the lease runs out or the attempt is settled, no other worker gets them or another delivery
   * to the same recipient.
   */
  claim(claim: Claim): Promise<readonly Delivery[]>;
  /**
   * Records how an attempt ended and lets the recipient's next delivery go at its pace. Changes by a person
   * meanwhile (read, acknowledged, canceled, sent again) stay. After a lost lease, the attempt only counts
   * if it arrived.
   */
  settle(worker: string, settlement: Settlement): Promise<void>;
  /**
   * Releases every delivery that a worker holds, for example when it stops. Those deliveries may have
   * arrived.
   */
  release(worker: string): Promise<void>;
  /** Lets every delivery continue that waits for this recipient, or for the channels of this team. */
  wake(who: { readonly recipientId: string } | { readonly teamId: string }, now: Instant): Promise<void>;
  /** Returns every delivery about this id, such as the summaries of a note, in the order of creation. */
  about(aboutId: string): Promise<readonly Delivery[]>;
  /** Returns a recipient's summaries of one engagement, newest first. */
  summariesOf(recipientId: string, engagementId: string): Promise<readonly Delivery[]>;
  /** Returns the engagements of which at least one summary arrived at a reader. */
  engagementsReadBy(readerId: string): Promise<readonly FollowedEngagement[]>;
  /** Returns the deliveries of a tenant that were given up, newest first, at most `most`. */
  failedIn(tenantId: string, most: number): Promise<readonly Delivery[]>;
  /** Cancels the summaries and digests that are still to be sent to a recipient. */
  cancelFor(recipientId: string): Promise<void>;
  /** Counts the deliveries in each state and returns when the oldest was due, in one tenant or in all. */
  counts(tenantId?: string): Promise<QueueCounts>;
  /**
   * Returns the engagements with a reminder on or before this day, together with the stored day, oldest
   * first.
   */
  remindersDue(day: Day, most: number): Promise<readonly { engagement: Engagement; on: Day }[]>;
  /**
   * Saves a reminder (its key may already exist) and the day of the next one, undefined for none. Saves
   * neither when the engagement was changed meanwhile.
   */
  remind(given: { engagement: Engagement; delivery?: Delivery; nextOn: Day | undefined }): Promise<void>;
}

/** Stores readers. */
export interface ReaderStore {
  load(readerId: string): Promise<Reader | undefined>;
  /**
   * Returns the readers of a tenant by name, at most `most`. With `words`, only those whose names contain
   * them.
   */
  ofTenant(tenantId: string, given: { words?: string; most: number }): Promise<readonly Reader[]>;
  loadAll(readerIds: readonly string[]): Promise<readonly Reader[]>;
  save(reader: Reader): Promise<void>;
  remove(readerId: string): Promise<void>;
  /** Returns the readers of every tenant who get a digest. */
  withDigest(): Promise<readonly Reader[]>;
}

/** Stores how to reach each recipient. */
export interface ReferenceStore {
  load(recipientId: string): Promise<ConversationReference | undefined>;
  save(reference: ConversationReference): Promise<void>;
  /**
   * Saves what an activity said. In the same transaction, lets the deliveries continue that waited because
   * it was not known.
   */
  refresh(reference: ConversationReference, now: Instant): Promise<void>;
  remove(recipientId: string): Promise<void>;
  /** Returns the channels of a team. */
  ofTeam(teamId: string): Promise<readonly ConversationReference[]>;
  /**
   * Returns the most recently refreshed conversation of this tenant. It says where the tenant's connector
   * is.
   */
  anyOf(tenantId: string): Promise<ConversationReference | undefined>;
  /** Returns the tenants with at least one stored conversation, also when it cannot be reached now. */
  tenants(): Promise<readonly string[]>;
}

/** Stores questions. */
export interface QuestionStore {
  load(questionId: string): Promise<Question | undefined>;
  ofNote(noteId: string): Promise<readonly Question[]>;
  /**
   * Saves a question and the deliveries that it causes, in one transaction. Resolves to false when its id
   * already exists.
   */
  ask(question: Question, deliveries: readonly Delivery[]): Promise<boolean>;
  /** Saves the answer and its deliveries, once. Resolves to false when the question was answered before. */
  answer(question: Question, deliveries: readonly Delivery[]): Promise<boolean>;
}

/** People with more rights than others, by Azure AD object id, from the settings of the host. */
export interface Appointed {
  /** The people who get the summaries of every note of their tenant. */
  readonly defaultReaders: readonly string[];
  readonly admins: readonly string[];
}
