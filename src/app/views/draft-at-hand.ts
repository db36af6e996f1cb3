import { Draft } from '../../domain/note/note';
import { LaidOut } from '../../domain/note/laid-out';
import { Engagement } from '../../domain/walk/engagement';
import { SinceFilled } from './since-filled';

/** A draft with its walk, and its kind in the draft's layout. */
export interface DraftAtHand {
  readonly engagement: Engagement;
  readonly laidOut: LaidOut;
  readonly draft: Draft;
  /** The state of its filled-in text. Missing where the draft is not shown. */
  readonly since?: SinceFilled | undefined;
}
