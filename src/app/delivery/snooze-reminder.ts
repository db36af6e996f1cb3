import { addDays, Day } from '../../domain/values/dates';
import { Engagement } from '../../domain/walk/engagement';
import { PersonKey } from '../../domain/values/person';
import { remindedOf } from '../../domain/walk/standing';
import { changeEngagement, Unknown } from '../walk/change-engagement';
import { Using } from '../ports';

export type Snoozed = { readonly kind: 'snoozed' | 'not-due'; readonly engagement: Engagement } | Unknown;

/**
 * Puts off the reminders of a person's own engagement by some days. When there is nothing to
 * remind of, the engagement stays as it is.
 */
export function snoozeReminder(
  app: Using<'engagements' | 'now'>,
  given: { person: PersonKey; engagementId: string; days: number; today: Day },
): Promise<Snoozed> {
  return changeEngagement<Snoozed>(app, given, (engagement) => {
    if (!remindedOf(engagement, given.today)) return { answer: { kind: 'not-due', engagement } };
    return {
      next: { ...engagement, snoozedUntil: addDays(given.today, given.days) },
      answer: (saved) => ({ kind: 'snoozed', engagement: saved }),
    };
  });
}
