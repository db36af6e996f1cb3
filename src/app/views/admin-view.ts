import { QueueCounts } from '../../domain/delivery/delivery';
import { Examination } from '../../domain/operation/examination';
import { Instant } from '../../domain/values/dates';
import { RetentionReport, TenantCounts } from '../operation-ports';

/**
 * The state of the bot for an admin of one tenant. Stored data appears only in numbers, and only of that
 * tenant.
 */
export interface AdminView {
  readonly version: string;
  readonly startedAt: Instant;
  readonly examination: Examination;
  readonly queue: QueueCounts;
  readonly counts: TenantCounts;
  /** The number of days after which closed engagements are deleted. Undefined means never. */
  readonly retentionDays: number | undefined;
  readonly lastDeleted: DeletedOnDay | undefined;
}

/** The numbers of what the bot deleted by itself on a day. */
export type DeletedOnDay = Omit<RetentionReport, 'tenantId'>;
