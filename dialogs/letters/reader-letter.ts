import { PressOf } from '../../cards/actions';
import { readerCard } from '../../cards/readers/reader-card';
import { Card } from '../../cards/render';
import { isAppointed } from '../../src/app/people/appointed';
import { becomeReader, newReader } from '../../src/app/readers/become-reader';
import { saveReader } from '../../src/app/readers/save-reader';
import { stopReading } from '../../src/app/readers/stop-reading';
import { Reader } from '../../src/domain/delivery/reader';
import { ConversationReference, isChannel } from '../../src/domain/delivery/recipient';
import { Turn, typedIn, voiceOf } from '../talk/turn';
import { notAReader, whyNoReader } from './why-no-reader';

/** Makes a person a reader and shows the settings. A channel must confirm first. */
export async function onOpenReader(turn: Turn): Promise<Card | string> {
  const who = whoReads(turn);
  if (!isChannel(who.id)) return reading(turn, await becomeReader(turn.app, who));
  const reader = await turn.app.readers.load(who.id);
  return reader ? reading(turn, reader) : readerCard(voiceOf(turn), { ...asked(turn), state: 'asking' });
}

/** Saves the settings of a reader. A person or channel that was no reader becomes one. */
export async function onSaveReader(turn: Turn): Promise<Card | string> {
  const typed = {
    name: typedIn(turn, 'name'),
    language: typedIn(turn, 'language'),
    digest: typedIn(turn, 'digest'),
    hour: typedIn(turn, 'hour'),
  };
  const outcome = await saveReader(turn.app, whoReads(turn), typed);
  const { texts } = voiceOf(turn);
  if (outcome.kind === 'saved')
    return reading(turn, outcome.reader, outcome.begun ? undefined : texts.reader.saved);
  const reader = await turn.app.readers.load(turn.here.id);
  const { problems } = outcome;
  const state = reader ? 'reading' : 'asking';
  return readerCard(voiceOf(turn), { ...asked(turn), reader, state, problems, typed: outcome.typed });
}

/** Changes the rhythm of a reader's digest, and its hour. */
export async function onSetDigest(
  turn: Turn,
  { rhythm, hour }: PressOf<'set-digest'>,
): Promise<Card | string> {
  const who = whoReads(turn);
  const { texts } = voiceOf(turn);
  const refusal = await whyNoReader(turn);
  if (refusal) return refusal;
  const answers = {
    name: '',
    language: '',
    digest: rhythm,
    hour: hour === undefined ? '' : String(hour),
  };
  const outcome = await saveReader(turn.app, who, answers);
  return outcome.kind === 'saved'
    ? reading(turn, outcome.reader, texts.reader.saved)
    : texts.messages.digestUnreadable;
}

/** Stops the deliveries to a reader, who is then no longer one. */
export async function onStopReading(turn: Turn): Promise<Card | string> {
  const was = await stopReading(turn.app, turn.here);
  if (!was && !isAppointed(turn.app, turn.here)) return notAReader(turn);
  return readerCard(voiceOf(turn), { ...asked(turn), state: 'stopped' });
}

/** Returns the place as a new reader, with the language and the time zone of the person who asks. */
function whoReads(turn: Turn): ConversationReference {
  return { ...turn.here, language: turn.language, timeZone: turn.zone };
}

function asked(turn: Turn) {
  const { here, app } = turn;
  return {
    proposedName: newReader(app, here).name,
    isChannel: isChannel(here.id),
    appointed: isAppointed(app, here),
  };
}

function reading(turn: Turn, reader: Reader, notice?: string) {
  return readerCard(voiceOf(turn), { ...asked(turn), reader, state: 'reading', notice });
}
