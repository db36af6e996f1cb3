import { Day, Instant } from '../domain/values/dates';
import { Language } from '../domain/values/language';
import { DoctorFinding } from '../domain/operation/doctor-finding';

/** The facts that the host knows about the running bot. */
export interface Operation {
  /** The bot's version, three numbers. */
  readonly version: string;
  readonly startedAt: Instant;
  /**
   * The last valid day of the client secret. Undefined when there is no secret, or its last day is not set.
   */
  readonly secretExpires: Day | undefined;
  /** The number of days after which closed engagements are deleted. Undefined means never. */
  readonly retentionDays: number | undefined;
  /** Examines the settings and the environment as `npm run doctor` does, in this language. */
  examine(language: Language): Promise<readonly DoctorFinding[]>;
}

/**
 * The numbers of what the bot deleted by itself in one tenant on one day (UTC). Each version of a note
 * counts.
 */
export interface RetentionReport {
  readonly tenantId: string;
  readonly day: Day;
  readonly engagements: number;
  readonly notes: number;
}

/** Deletes closed engagements and stores how many were deleted, in numbers only. */
export interface RetentionStore {
  /** Resolves to true when this or another process has finished the deleting of a day (UTC). */
  isDone(day: Day): Promise<boolean>;
  markDone(day: Day, at: Instant): Promise<void>;
  /**
   * Deletes at most `most` engagements that closed before a moment, with all that belongs to them, longest
   * closed first. One transaction deletes them and adds them to the day's reports. It skips an engagement
   * with a delivery still to be sent, or with a draft or question saved since that moment. Deliveries that
   * wait for an unreachable recipient are deleted too.
   */
  deleteClosed(given: {
    before: Instant;
    day: Day;
    most: number;
  }): Promise<{ readonly engagements: number; readonly notes: number }>;
  /** Returns the reports of a tenant since a day, newest first. A day without deletions has no report. */
  reportsSince(tenantId: string, day: Day): Promise<readonly RetentionReport[]>;
  /** Returns the report of the last day with a deletion. */
  lastReport(tenantId: string): Promise<RetentionReport | undefined>;
}

/** The amount of stored data of one tenant, in numbers only. Each version of a note counts. */
export interface TenantCounts {
  readonly people: number;
  readonly readers: number;
  readonly engagements: { readonly open: number; readonly closed: number };
  readonly notes: number;
}
