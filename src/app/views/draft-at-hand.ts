import { Draft } from '../../domain/note/note';
import { LaidOut } from '../../domain/note/laid-out';
import { Engagement } from '../../domain/walk/engagement';

/** A draft with its walk, and its kind in the draft's layout. */
export interface DraftAtHand {
  readonly engagement: Engagement;
  readonly laidOut: LaidOut;
  readonly draft: Draft;
}
