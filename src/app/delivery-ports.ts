import { Day, Instant } from '../domain/values/dates';
import { Delivery, QueueCounts } from '../domain/delivery/delivery';
import { Question } from '../domain/delivery/question';
import { Reader } from '../domain/delivery/reader';
import { ConversationReference, Unreachable } from '../domain/delivery/recipient';
import { Engagement } from '../domain/walk/engagement';

/** A worker that asks for something to send. Times are in milliseconds since 1970. */
export interface Claim {
  /** The name of the worker, another one for every process. */
  readonly worker: string;
  readonly now: number;
  /** For how long the deliveries are its own. */
  readonly leaseMs: number;
  readonly most: number;
  /** The messages in a second to one tenant. */
  readonly perSecond: number;
}

/** How an attempt ended, as it is recorded in one transaction. */
export interface Settlement {
  readonly delivery: Delivery;
  /**
   * When its request ended, in milliseconds since 1970: the recipient's next delivery keeps its distance from then.
   * Missing when no request was made.
   */
  readonly endedAt?: number;
  /** Nothing goes to the whole tenant before this moment, in milliseconds since 1970. */
  readonly restTenantUntil?: number | undefined;
  readonly unreachable?: Unreachable;
  readonly forgetConversation?: boolean;
  /** The conversation that was made for this attempt. */
  readonly reference?: ConversationReference | undefined;
  /** What has to be sent because of it. */
  readonly follows: readonly Delivery[];
}

/** Where deliveries are kept until they have arrived, and after. */
export interface Outbox {
  /** Keeps those whose keys are new, in one transaction; returns how many there were. */
  add(deliveries: readonly Delivery[]): Promise<number>;
  load(key: string): Promise<Delivery | undefined>;
  /** Changes a delivery in one transaction: nothing comes between. `undefined` leaves it as it is. */
  change(key: string, change: (present: Delivery) => Delivery | undefined): Promise<Delivery | undefined>;
  /**
   * The next deliveries that are due, at most one for each recipient and no more than the paces allow, the oldest
   * first; with `attempts` one higher, and `uncertain` when an earlier lease ran out. Until the lease runs out, or
   * the attempt is settled, nobody else gets them, or another one of the same recipient.
   */
  claim(claim: Claim): Promise<readonly Delivery[]>;
  /**
   * Records how an attempt ended and lets the recipient's next delivery go at its pace. What a person did meanwhile
   * (read, acknowledged, cancelled, sent again) stays; an attempt whose lease was lost only counts when it arrived.
   */
  settle(worker: string, settlement: Settlement): Promise<void>;
  /** Lets go of everything a worker holds, as when it stops; what it held may have arrived. */
  release(worker: string): Promise<void>;
  /** Lets everything go on that waits for this recipient, or for the channels of this team. */
  wake(who: { readonly recipientId: string } | { readonly teamId: string }, now: Instant): Promise<void>;
  /** Everything that tells of this, such as the summaries of a note, in the order in which it was made. */
  about(aboutId: string): Promise<readonly Delivery[]>;
  /** A recipient's summaries of one engagement, the newest first. */
  summariesOf(recipientId: string, engagementId: string): Promise<readonly Delivery[]>;
  /** The engagements of which a reader was sent at least one summary. */
  engagementsReadBy(readerId: string): Promise<readonly Engagement[]>;
  /** What was given up in a tenant, the newest first, at most so many. */
  failedIn(tenantId: string, most: number): Promise<readonly Delivery[]>;
  /** Cancels what a recipient is still to be sent as a reader: summaries and digests. */
  cancelFor(recipientId: string): Promise<void>;
  /** How many deliveries of each state there are, in one tenant or in all, and when the oldest due was to be sent. */
  counts(tenantId?: string): Promise<QueueCounts>;
  /** Engagements with a reminder to come on this day or before, with the day that is noted, the oldest first. */
  remindersDue(day: Day, most: number): Promise<readonly { engagement: Engagement; on: Day }[]>;
  /**
   * Keeps a reminder (its key may be there already) and notes the next one's day, empty for none, unless the
   * engagement was saved meanwhile.
   */
  remind(given: { engagement: Engagement; delivery?: Delivery; nextOn: Day | undefined }): Promise<void>;
}

/** Where readers are kept. */
export interface ReaderStore {
  load(readerId: string): Promise<Reader | undefined>;
  /** The readers of a tenant by name; with some words only those whose names hold them. At most so many. */
  ofTenant(tenantId: string, given: { words?: string; most: number }): Promise<readonly Reader[]>;
  loadAll(readerIds: readonly string[]): Promise<readonly Reader[]>;
  save(reader: Reader): Promise<void>;
  remove(readerId: string): Promise<void>;
  /** Those with a digest, of every tenant. */
  withDigest(): Promise<readonly Reader[]>;
}

/** Where it is kept how to reach whom. */
export interface ReferenceStore {
  load(recipientId: string): Promise<ConversationReference | undefined>;
  save(reference: ConversationReference): Promise<void>;
  /** Keeps what an activity told and, in the same transaction, lets go on what waits because it was not known. */
  refresh(reference: ConversationReference, now: Instant): Promise<void>;
  remove(recipientId: string): Promise<void>;
  /** The channels of a team. */
  ofTeam(teamId: string): Promise<readonly ConversationReference[]>;
  /** Some conversation of this tenant, the last refreshed first: it tells where the tenant's connector is. */
  anyOf(tenantId: string): Promise<ConversationReference | undefined>;
  /** The tenants of which somebody can be reached, or could be. */
  tenants(): Promise<readonly string[]>;
}

/** Where questions are kept. */
export interface QuestionStore {
  load(questionId: string): Promise<Question | undefined>;
  ofNote(noteId: string): Promise<readonly Question[]>;
  /** Keeps a question with what is to be sent because of it, in one transaction; false when there is one of its id. */
  ask(question: Question, deliveries: readonly Delivery[]): Promise<boolean>;
  /** Keeps the answer with what is to be sent, once: false when it was answered before. */
  answer(question: Question, deliveries: readonly Delivery[]): Promise<boolean>;
}

/** Who may do more than others, by Azure AD object ids: settings of the host. */
export interface Appointed {
  /** They get the summaries of every note of their tenant. */
  readonly defaultReaders: readonly string[];
  readonly admins: readonly string[];
}
