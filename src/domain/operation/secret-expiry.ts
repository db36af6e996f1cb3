import { Day } from '../values/dates';
import { FindingLevel } from './doctor-finding';

/**
 * The days before its last day on which an admin is warned that the client secret expires; 0 is that day
 * itself.
 */
export const secretStages = [30, 14, 7, 3, 1, 0] as const;

/** The stage of one warning: the days left until the secret's last day, or "expired". */
export type SecretStage = `${(typeof secretStages)[number]}` | 'expired';

/** A client secret that expires: its last day, and how many days are left, below 0 once it has expired. */
export interface ExpiringSecret {
  readonly expires: Day;
  readonly left: number;
}

/**
 * Returns the days from today to the secret's last day; negative once it has expired. Both arguments must be
 * valid days.
 */
export function daysLeft(expires: Day, today: Day): number {
  return Math.round((Date.parse(`${expires}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** Returns "ok" for more than 30 days, then "warning", and "error" once the secret has expired. */
export function secretOutcome(left: number): FindingLevel {
  if (left < 0) return 'error';
  return left > Math.max(...secretStages) ? 'ok' : 'warning';
}

/** Returns the stage reached last, or undefined while enough time is left. Missed stages are not repeated. */
export function secretStage(left: number): SecretStage | undefined {
  if (left < 0) return 'expired';
  const reached = secretStages.filter((days) => left <= days).at(-1);
  return reached === undefined ? undefined : `${reached}`;
}
