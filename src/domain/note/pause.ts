import { CovidReason } from '../walk/engagement';
import { noteTag } from '../walk/tag';
import { NoteAnswers } from './note';
import { fieldTelling, NoteKind, NoteLayout } from './note-kind';

/**
 * Whether a note says that the customer pauses although their notes carry the tag: then the partner has to be
 * asked which of the two is true, before the tag is dropped or kept.
 */
export function contradictsTag(
  given: { kind: NoteKind; layout: NoteLayout; answers: NoteAnswers },
  covid: CovidReason,
): boolean {
  const { kind, layout, answers } = given;
  if (noteTag(kind, covid) === '') return false;
  const status = fieldTelling(kind, layout, 'status');
  const chosen = status?.choices.find(({ id }) => id === answers[status.id]);
  return chosen?.means === 'paused';
}
