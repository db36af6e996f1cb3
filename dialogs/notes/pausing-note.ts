import { PressOf } from '../../cards/actions';
import { Move } from '../talk/screen';
import { Turn } from '../talk/turn';

/** Returns the move to the note that a customer who pauses needs instead of the tag. */
export function toPausingNote(turn: Turn, engagementId: string): Move {
  const kind = turn.app.noteKinds.find(({ forPausing }) => forPausing);
  return kind
    ? { kind: 'forward', screen: 'note-form', place: { engagementId, kindId: kind.id } }
    : { kind: 'forward', screen: 'note-kinds', place: { engagementId } };
}

/** Opens the note that a customer who pauses needs: the first service that has none. */
export function onOpenPausingNote(turn: Turn, { engagementId }: PressOf<'open-pausing-note'>): Move {
  return toPausingNote(turn, engagementId);
}
