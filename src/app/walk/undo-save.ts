import { instantOf } from '../../domain/values/dates';
import { PersonKey } from '../../domain/values/person';
import { Direction, historyOf, Save } from '../../domain/undo/history';
import { takeBack } from '../../domain/undo/take-back';
import { Engagement } from '../../domain/walk/engagement';
import { Using } from '../ports';
import { changeEngagement, Unknown } from './change-engagement';

/** A wish to take a save back, or to make it again. Without a version it is about the newest save. */
export interface UndoWish {
  readonly person: PersonKey;
  readonly engagementId: string;
  readonly direction: Direction;
  readonly version?: number | undefined;
}

/**
 * `turned`: `save` was taken back or made again, now or by the same press before. `moved`: there were changes
 * since. `stays`: the newest save cannot be taken back. `version` names the newest save that can be.
 */
export type UndoOutcome =
  | { readonly kind: 'turned'; readonly engagement: Engagement; readonly save: Save }
  | { readonly kind: 'moved'; readonly engagement: Engagement; readonly version: number | undefined }
  | {
      readonly kind: 'stays';
      readonly engagement: Engagement;
      readonly save: Save;
      readonly version: number | undefined;
    }
  | { readonly kind: 'nothing'; readonly engagement: Engagement }
  | Unknown;

/**
 * Takes back the last save of a person's own walk, or makes it again, as a save of its own. It does not
 * matter on which device or by whom that save was made.
 */
export function undoSave(app: Using<'engagements' | 'now'>, wish: UndoWish): Promise<UndoOutcome> {
  const { direction, version } = wish;
  return changeEngagement<UndoOutcome>(app, wish, async (engagement) => {
    const history = historyOf(await app.engagements.timelineOf(engagement.id));
    const taken = takeBack(engagement, history, { direction, version, now: instantOf(app.now()) });
    switch (taken.kind) {
      case 'turned': {
        const { next, mark, save } = taken;
        return { next, marks: [mark], answer: (saved) => ({ kind: 'turned', engagement: saved, save }) };
      }
      case 'already':
        return { answer: { kind: 'turned', engagement, save: taken.save } };
      case 'moved':
        return { answer: { kind: 'moved', engagement, version: taken.newest } };
      case 'stays':
        return { answer: { kind: 'stays', engagement, save: taken.save, version: taken.before } };
      case 'nothing':
        return { answer: { kind: 'nothing', engagement } };
    }
  });
}
