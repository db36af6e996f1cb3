import { exportPerson } from '../../src/app/people/export-person';
import { Move } from '../talk/screen';
import { Turn, voiceOf } from '../talk/turn';

/** Sends everything that is stored about the person, in as many messages as necessary. */
export async function onExportMe(turn: Turn): Promise<Move> {
  const { messages } = voiceOf(turn).texts;
  const parts = await exportPerson(turn.app, turn.person);
  for (const [index, part] of parts.entries()) {
    const sent = (await turn.say(messages.exportPart(index + 1, parts.length))) && (await turn.say(part));
    if (!sent) return { kind: 'stay', notice: messages.exportStopped(index + 1, parts.length) };
  }
  return { kind: 'stay', notice: messages.exported(parts.length) };
}
