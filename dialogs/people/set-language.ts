import { PressOf } from '../../cards/actions';
import { changePerson } from '../../src/app/people/change-person';
import { Move } from '../talk/screen';
import { Turn, voiceOf } from '../talk/turn';

/** Saves the chosen language, and shows the pressed screen again in it. */
export async function onSetLanguage(
  turn: Turn,
  { language, screen }: PressOf<'set-language'>,
): Promise<Move> {
  turn.person = await changePerson(turn.app, turn.person, { language });
  turn.language = language;
  if (screen === 'welcome') return { kind: 'forward', screen, place: {} };
  return { kind: 'stay', notice: voiceOf(turn).texts.notices.languageSaved };
}
