import { CovidReason } from '../walk/engagement';
import { noteTag } from '../walk/tag';
import { NoteAnswers } from './note';
import { chosenStatus, LaidOut } from './laid-out';

/**
 * Whether a note says that the customer pauses although their notes carry the tag: then the partner has to be
 * asked which of the two is true, before the tag is dropped or kept.
 */
export function contradictsTag(laidOut: LaidOut, answers: NoteAnswers, covid: CovidReason): boolean {
  return noteTag(laidOut.kind, covid) !== '' && chosenStatus(laidOut, answers)?.means === 'paused';
}
