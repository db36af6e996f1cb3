import { QueueCounts } from '../../domain/delivery/delivery';
import { Examination } from '../../domain/operation/examination';
import { Instant } from '../../domain/values/dates';
import { RetentionReport, TenantCounts } from '../operation-ports';

/** How the bot is, for an admin of one tenant: how it runs, and of what is kept only numbers, of that tenant alone. */
export interface AdminView {
  readonly version: string;
  readonly startedAt: Instant;
  readonly examination: Examination;
  readonly queue: QueueCounts;
  readonly counts: TenantCounts;
  /** After how many days closed engagements are deleted; never when undefined. */
  readonly retentionDays: number | undefined;
  readonly lastDeleted: DeletedOnDay | undefined;
}

/** How much was deleted by itself on a day. */
export type DeletedOnDay = Omit<RetentionReport, 'tenantId'>;
