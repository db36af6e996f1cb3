import { CovidReason } from '../walk/engagement';
import { noteTag } from '../walk/tag';
import { NoteAnswers } from './note';
import { chosenStatus, LaidOut } from './laid-out';

/**
 * Returns true when a note says that the customer pauses although the customer's notes carry the tag. The
 * partner must then say which is true, before the tag is dropped or kept.
 */
export function contradictsTag(laidOut: LaidOut, answers: NoteAnswers, covid: CovidReason): boolean {
  return noteTag(laidOut.kind, covid) !== '' && chosenStatus(laidOut, answers)?.means === 'paused';
}
