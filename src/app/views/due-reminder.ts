import { Engagement } from '../../domain/walk/engagement';
import { Reminded } from '../../domain/walk/standing';

/** The fact that a walk's next note is due or overdue, or that the target date of a pause is reached. */
export type DueReminder = Reminded & { readonly engagement: Engagement };
