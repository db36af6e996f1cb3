import { Day } from '../values/dates';
import { FindingLevel } from './doctor-finding';

/** How many days before its last day an admin is told that the client secret expires; 0 is that day itself. */
export const secretStages = [30, 14, 7, 3, 1, 0] as const;

/** What is told of a secret at one time: so many days before its last day, or that it has expired. */
export type SecretStage = `${(typeof secretStages)[number]}` | 'expired';

/** The days from today to the last day of the secret; below 0 once it has expired. Both must be days. */
export function daysLeft(expires: Day, today: Day): number {
  return Math.round((Date.parse(`${expires}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** How bad it is: fine for more than 30 days, then a warning, and an error once the secret has expired. */
export function secretOutcome(left: number): FindingLevel {
  if (left < 0) return 'error';
  return left > Math.max(...secretStages) ? 'ok' : 'warning';
}

/** The last stage that is reached; one that was missed is not made up for. Nothing while there is time. */
export function secretStage(left: number): SecretStage | undefined {
  if (left < 0) return 'expired';
  const reached = secretStages.filter((days) => left <= days).at(-1);
  return reached === undefined ? undefined : `${reached}`;
}
