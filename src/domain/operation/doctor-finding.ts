/** How a check ended. An error keeps the bot from doing its work; a warning will, or may. */
export type FindingLevel = 'ok' | 'warning' | 'error';

/** What one check of the settings and the surroundings found, in words for an admin. */
export interface DoctorFinding {
  /** The check's name, the same in every language and version. */
  readonly check: string;
  /** What was looked at, in two or three words. */
  readonly title: string;
  readonly outcome: FindingLevel;
  /** One sentence: what is so. Holds no secret. */
  readonly says: string;
  /** One sentence: what to do; empty where there is nothing to do. */
  readonly mend: string;
}
