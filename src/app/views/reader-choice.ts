import { Reader } from '../../domain/delivery/reader';
import { Engagement } from '../../domain/walk/engagement';

/** The readers who get a walk's summaries, and those who can be added. */
export interface ReaderChoice {
  readonly engagement: Engagement;
  readonly chosen: readonly Reader[];
  /** The readers of the tenant whose names contain the searched words. */
  readonly offered: readonly Reader[];
  /** The number of readers whom the admin appointed besides the chosen ones. */
  readonly appointedCount: number;
  /** True when there are more readers, which other words can find. */
  readonly more: boolean;
}
