import { Engagement } from '../../domain/walk/engagement';
import { NoteDays, Standing } from '../../domain/walk/standing';

/** The fact that the next note of a walk is due or overdue. */
export interface DueReminder {
  readonly engagement: Engagement;
  readonly days: NoteDays;
  readonly standing: Extract<Standing, 'due' | 'overdue'>;
}
