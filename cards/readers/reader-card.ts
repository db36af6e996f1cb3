import { Action, action, primary } from '../actions';
import { FormField } from '../field';
import { frame, notices, plain, Run, strong, Voice } from '../frame';
import { readerFields, ReaderSettings, wrongReaderFields } from './reader-fields';
import template from './reader-card.template.json';
import { Card, compileCard } from '../render';

const render = compileCard<{
  told: readonly { readonly text: string }[];
  fields: readonly FormField[];
  zone: string;
}>(template);

/** Renders the settings of a reader, a person or a channel: the name, the language and the digest. */
export function readerCard(voice: Voice, given: ReaderSettings): Card {
  const { reader } = voice.texts;
  const { state, isChannel, problems = {} } = given;
  const zone = given.reader?.timeZone.replaceAll('_', ' ') ?? '';
  const told = isChannel ? reader.zoneChannel(zone) : reader.zone(zone);
  return render(
    frame(voice, {
      title: titleOf(voice, given),
      where: whereOf(voice, given),
      notices: notices(
        given.notice ?? wrongReaderFields(voice, problems),
        given.problems ? 'warning' : 'emphasis',
      ),
      actions: actionsOf(voice, given),
    }),
    {
      told: toldOf(voice, given).map((text) => ({ text })),
      fields: readerFields(voice, given),
      zone: state === 'reading' && zone !== '' ? told : '',
    },
  );
}

function titleOf({ texts: { reader } }: Voice, { state, isChannel, appointed }: ReaderSettings): string {
  switch (state) {
    case 'asking':
      return isChannel ? reader.titleAskingChannel : reader.titleAsking;
    case 'reading':
      return isChannel ? reader.titleChannel : reader.title;
    case 'stopped':
      return appointed ? reader.titleStoppedAppointed : reader.titleStopped;
  }
}

function whereOf(
  { texts }: Voice,
  { state, reader, isChannel, proposedName }: ReaderSettings,
): readonly Run[] {
  if (state === 'asking') return [plain(isChannel ? texts.reader.askingChannel : texts.reader.asking)];
  const name = reader?.name ?? proposedName;
  return name === '' ? [] : [strong(name)];
}

function toldOf(
  { texts: { reader } }: Voice,
  { state, isChannel, appointed }: ReaderSettings,
): readonly string[] {
  switch (state) {
    case 'asking':
      return [];
    case 'reading':
      return [isChannel ? reader.chosenChannel : reader.chosen, ...(appointed ? [reader.appointed] : [])];
    case 'stopped':
      if (appointed) return [reader.stoppedAppointed];
      return [isChannel ? reader.stoppedChannel : reader.stopped];
  }
}

function actionsOf({ texts: { reader } }: Voice, given: ReaderSettings): readonly Action[] {
  const { state, isChannel, appointed } = given;
  const customers = action(reader.customers, { verb: 'open-customers' });
  switch (state) {
    case 'asking':
      return [primary(isChannel ? reader.deliver : reader.read, { verb: 'save-reader' })];
    case 'reading':
      return [
        primary(reader.save, { verb: 'save-reader' }),
        customers,
        action(reader.stop, { verb: 'stop-reading' }),
      ];
    case 'stopped': {
      const again = appointed ? reader.readAgainAppointed : reader.readAgain;
      return [
        primary(isChannel ? reader.deliverAgain : again, { verb: 'open-reader' }),
        // A person who gets no more summaries has no customers to open.
        ...(appointed ? [customers] : []),
      ];
    }
  }
}
