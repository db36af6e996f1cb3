/** The outcome of a check. "error": the bot cannot do its work. "warning": the bot will fail, or may. */
export type FindingLevel = 'ok' | 'warning' | 'error';

/** The finding of one check of the settings or the surroundings, in words for an admin. */
export interface DoctorFinding {
  /** The check's name, the same in every language and version. */
  readonly check: string;
  /** The subject of the check, in two or three words. */
  readonly title: string;
  readonly outcome: FindingLevel;
  /** One sentence that states the finding. Holds no secret. */
  readonly says: string;
  /** One sentence that says what to do; empty when no action is needed. */
  readonly mend: string;
}
