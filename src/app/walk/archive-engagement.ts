import { Day, instantOf } from '../../domain/values/dates';
import { PersonKey } from '../../domain/values/person';
import { Engagement } from '../../domain/walk/engagement';
import { Using } from '../ports';
import { changeEngagement, Unknown } from './change-engagement';

export type Archiving = { readonly kind: 'saved'; readonly engagement: Engagement } | Unknown;

/**
 * Puts a person's own engagement into the archive on this day. One that is there already keeps its day. It
 * counts as the last change, so that `RETENTION_DAYS` begin anew.
 */
export function archiveEngagement(
  app: Using<'engagements' | 'now'>,
  given: { person: PersonKey; engagementId: string; today: Day },
): Promise<Archiving> {
  return changeEngagement<Archiving>(app, given, (engagement) => ({
    next: engagement.archivedOn
      ? engagement
      : { ...engagement, archivedOn: given.today, changedAt: instantOf(app.now()) },
    answer: (saved) => ({ kind: 'saved', engagement: saved }),
  }));
}

/** Takes a person's own engagement out of the archive. It then is the one that was changed last. */
export function unarchiveEngagement(
  app: Using<'engagements' | 'now'>,
  given: { person: PersonKey; engagementId: string },
): Promise<Archiving> {
  return changeEngagement<Archiving>(app, given, (engagement) => ({
    next: engagement.archivedOn
      ? { ...engagement, archivedOn: undefined, changedAt: instantOf(app.now()) }
      : engagement,
    answer: (saved) => ({ kind: 'saved', engagement: saved }),
  }));
}
