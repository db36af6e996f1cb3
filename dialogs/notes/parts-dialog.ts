import { PressOf } from '../../cards/actions';
import { namedParts, partsCard } from '../../cards/notes/parts-card';
import { openParts } from '../../src/app/notes/open-parts';
import { forward, Move, Screen, toStatus } from '../talk/screen';
import { Turn, voiceOf } from '../talk/turn';

/** The screen of a note in FTOP's order, to be sent as parts that can be copied one by one. */
export const partsDialog: Screen = {
  missing: 'unknownNote',

  async show(turn, { noteId = '' }, notice) {
    const shown = await openParts(turn.app, { person: turn.person, noteId });
    return shown && partsCard(voiceOf(turn), { ...shown, notice });
  },

  parent: ({ engagementId, noteId }) => ({ screen: 'note', place: { engagementId, noteId } }),
};

/** Sends the note's parts one by one, from the first that has not been sent. */
export async function onSendParts(turn: Turn, { noteId, from = 0 }: PressOf<'send-parts'>): Promise<Move> {
  const voice = voiceOf(turn);
  const shown = await openParts(turn.app, { person: turn.person, noteId });
  if (!shown) return toStatus(voice.texts.notices.unknownNote);
  const { sent, notSent } = voice.texts.parts;
  const parts = namedParts(voice, shown);
  const reached = await sendFrom(turn, parts, from);
  const failed = parts[reached];
  const notice = failed ? notSent(failed.label) : sent;
  const place = { engagementId: shown.engagement.id, noteId };
  return forward('parts', place, partsCard(voice, { ...shown, notice, ...(failed && { from: reached }) }));
}

/**
 * Sends the parts with a value one after the other, beginning at index `from`. Returns the index of the
 * first part that could not be sent, where a second press continues. Returns the number of parts when all
 * were sent.
 */
async function sendFrom(
  turn: Turn,
  parts: readonly { readonly value: string }[],
  from: number,
): Promise<number> {
  for (const [index, { value }] of parts.entries()) {
    if (index >= from && value !== '' && !(await turn.say(value))) return index;
  }
  return parts.length;
}
