import { Day, Instant } from '../domain/values/dates';
import { Language } from '../domain/values/language';
import { DoctorFinding } from '../domain/operation/doctor-finding';

/** What the host knows of its own running. */
export interface Operation {
  /** The bot's version, of three numbers. */
  readonly version: string;
  readonly startedAt: Instant;
  /** The last day of the client secret; empty when there is none, or it was not told. */
  readonly secretExpires: Day | undefined;
  /** After how many days closed engagements are deleted; never when missing. */
  readonly retentionDays: number | undefined;
  /** Looks at the settings and the surroundings as `npm run doctor` does, in this language. */
  examine(language: Language): Promise<readonly DoctorFinding[]>;
}

/** What was deleted by itself in one tenant on one day (UTC). Each version of a note counts. */
export interface RetentionReport {
  readonly tenantId: string;
  readonly day: Day;
  readonly engagements: number;
  readonly notes: number;
}

/** What deletes closed engagements and remembers how many, in numbers only. */
export interface RetentionStore {
  /** Whether the deleting of a day (UTC) was done, by this process or another. */
  isDone(day: Day): Promise<boolean>;
  markDone(day: Day, at: Instant): Promise<void>;
  /**
   * Deletes engagements that closed before a moment, with all that belongs to them, the longest closed first, at most
   * so many in one transaction, which counts them in the day's reports too. Left alone is one of which something is
   * still to be sent, or whose draft or question was saved since that moment. What waits for somebody who cannot be
   * reached is deleted with it.
   */
  deleteClosed(given: {
    before: Instant;
    day: Day;
    most: number;
  }): Promise<{ readonly engagements: number; readonly notes: number }>;
  /** The reports of a tenant from a day on, the newest first; a day on which nothing was deleted has none. */
  reportsSince(tenantId: string, day: Day): Promise<readonly RetentionReport[]>;
  /** The report of the last day on which something was deleted. */
  lastReport(tenantId: string): Promise<RetentionReport | undefined>;
}

/** How much is kept of one tenant, in numbers only. Each version of a note counts. */
export interface TenantCounts {
  readonly people: number;
  readonly readers: number;
  readonly engagements: { readonly open: number; readonly closed: number };
  readonly notes: number;
}
