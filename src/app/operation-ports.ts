import { Day, Instant } from '../domain/dates';
import { Language } from '../domain/language';
import { Finding } from '../domain/operation/finding';

/** What the host knows of its own running. */
export interface Operation {
  /** The bot's version, of three numbers. */
  readonly version: string;
  readonly startedAt: Instant;
  /** The last day of the client secret; empty when there is none, or it was not told. */
  readonly secretExpires: Day;
  /** After how many days closed engagements are deleted; never when missing. */
  readonly retentionDays: number | undefined;
  /** Looks at the settings and the surroundings as `npm run doctor` does, in this language. */
  examine(language: Language): Promise<readonly Finding[]>;
}
