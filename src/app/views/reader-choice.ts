import { Reader } from '../../domain/delivery/reader';
import { Engagement } from '../../domain/walk/engagement';

/** Who gets a walk's summaries, and who could. */
export interface ReaderChoice {
  readonly engagement: Engagement;
  readonly chosen: readonly Reader[];
  /** Readers of the tenant whose names hold the words that were looked for. */
  readonly offered: readonly Reader[];
  /** How many the admin appointed besides those chosen. */
  readonly appointedCount: number;
  /** There are further ones, to be found by words. */
  readonly more: boolean;
}
