import { Draft } from '../../domain/note/note';
import { LaidOut } from '../../domain/note/laid-out';
import { Engagement } from '../../domain/walk/engagement';

/** A draft with the walk it tells of, and its kind laid out as the draft is. */
export interface DraftAtHand {
  readonly engagement: Engagement;
  readonly laidOut: LaidOut;
  readonly draft: Draft;
}
