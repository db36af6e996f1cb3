import { Day } from '../../domain/values/dates';
import { lastNoteOf } from '../../domain/note/last-note';
import { itemState } from '../../domain/walk/engagement';
import { openItems } from '../../domain/walk/progress';
import { noteDays } from '../../domain/walk/standing';
import { findLaidOut } from '../notes/find-note-kind';
import { noteToWrite } from '../notes/finish-note';
import { Using } from '../ports';
import { ClosingView } from '../views/closing-view';
import { DraftAtHand } from '../views/draft-at-hand';

/**
 * Returns what a partner must know to close a walk or to go on: the open items, and when the next note is
 * due after an interim one.
 */
export async function viewClosing(
  app: Using<'engagements' | 'playbook' | 'noteKinds' | 'now'>,
  atHand: DraftAtHand,
  today: Day,
): Promise<ClosingView> {
  const { playbook } = app;
  const { engagement, laidOut, draft } = atHand;
  const interim = { ...draft, finality: 'interim', closeReason: undefined } as const;
  const earlier = await app.engagements.notesOf(engagement.id);
  const note = noteToWrite(app, { engagement, laidOut, draft: interim, today, earlier });
  const lastNote = lastNoteOf({
    ...{ note, earlier, engagement, playbook },
    layOut: (one) => findLaidOut(app, one),
  });
  return {
    ...atHand,
    playbook,
    open: openItems(engagement, playbook).map((item) => ({ item, state: itemState(engagement, item.id) })),
    nextDueOn: noteDays({ ...engagement, lastNote })?.dueOn,
  };
}
