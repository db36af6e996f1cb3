import { PressOf } from '../../cards/actions';
import { changePerson } from '../../src/app/people/change-person';
import { Move } from '../talk/screen';
import { Turn, voiceOf } from '../talk/turn';

/** Speaks the language that was chosen from now on, and shows the screen that was pressed in it. */
export async function onSetLanguage(
  turn: Turn,
  { language, screen }: PressOf<'set-language'>,
): Promise<Move> {
  turn.person = await changePerson(turn.app, turn.person, { language });
  turn.language = language;
  if (screen === 'welcome') return { kind: 'forward', screen, place: {} };
  return { kind: 'stay', notice: voiceOf(turn).texts.notices.languageSaved };
}
