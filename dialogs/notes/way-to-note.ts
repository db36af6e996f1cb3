import { Said } from '../../cards/frame';
import { inWords } from '../../cards/saved-notice';
import { openEngagement } from '../../src/app/walk/open-engagement';
import { Engagement } from '../../src/domain/walk/engagement';
import { Language } from '../../src/domain/values/language';
import { offeredKinds, soleKind } from '../../src/domain/note/offered-kinds';
import { Move, toStatus } from '../talk/screen';
import { Turn, voiceOf } from '../talk/turn';

/**
 * Returns the move to the note that a partner must write. It goes to the form when their role writes only
 * one kind, else to the choice of kinds.
 */
export function toNote(
  turn: Turn,
  engagement: Engagement,
  given: { noteLanguage?: Language | undefined; notice?: Said | undefined } = {},
): Move {
  const { noteLanguage, notice } = given;
  const { role } = turn.person;
  const sole = soleKind(offeredKinds(turn.app.noteKinds, { role, covid: engagement.customer.covid }));
  const place = { engagementId: engagement.id, noteLanguage };
  return sole && role
    ? {
        kind: 'forward',
        screen: 'note-form',
        place: { ...place, kindId: sole.id },
        notice: inWords(voiceOf(turn), notice),
      }
    : { kind: 'forward', screen: 'note-kinds', place, notice };
}

/** Does the same as {@link toNote} for an engagement that must still be opened. */
export async function wayToNote(
  turn: Turn,
  given: { engagementId: string; noteLanguage?: Language | undefined },
): Promise<Move> {
  const engagement = await openEngagement(turn.app, turn.person, given.engagementId);
  return engagement
    ? toNote(turn, engagement, given)
    : toStatus(voiceOf(turn).texts.notices.unknownEngagement);
}
