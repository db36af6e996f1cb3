import {
  digestRhythms,
  Reader,
  ReaderField,
  readerNameLimit,
  usualDigestHour,
} from '../../src/domain/delivery/reader';
import { languages } from '../../src/domain/values/language';
import { Problems } from '../../src/domain/walk/problem';
import { choicesOf, FormField, field } from '../field';
import { Voice } from '../frame';

/** The data of the card of a reader's settings. */
export interface ReaderSettings {
  /** The state: not a reader yet, a reader, or no longer a reader. */
  readonly state: 'asking' | 'reading' | 'stopped';
  /** The stored reader; undefined before there is one. */
  readonly reader?: Reader | undefined;
  readonly isChannel: boolean;
  /** The name of the person or the channel in Teams. */
  readonly proposedName: string;
  /** True when the admin's settings name the person as a reader of every note. */
  readonly appointed: boolean;
  /** The typed values that could not be saved. */
  readonly typed?: Readonly<Partial<Record<ReaderField, string>>> | undefined;
  readonly problems?: Problems<ReaderField>;
  readonly notice?: string | undefined;
}

/**
 * Returns the fields of a reader's settings. A channel has a name and a language of its own. Only a reader
 * has a digest.
 */
export function readerFields(voice: Voice, given: ReaderSettings): readonly FormField[] {
  const { state, isChannel } = given;
  return [
    ...(isChannel && state !== 'stopped' ? channelFields(voice, given) : []),
    ...(state === 'reading' ? digestFields(voice, given) : []),
  ];
}

/**
 * Returns the fields of a channel. A person needs no such fields: their name comes from Teams, and their
 * language is that of their chat with the bot.
 */
function channelFields(voice: Voice, given: ReaderSettings): readonly FormField[] {
  const { texts, language } = voice;
  const { reader: kept, proposedName, typed = {}, problems = {} } = given;
  return [
    field(texts, {
      kind: 'line',
      id: 'name',
      label: texts.reader.name,
      value: (typed.name || kept?.name) ?? [...proposedName].slice(0, readerNameLimit).join(''),
      limit: readerNameLimit,
      required: true,
      problem: problems.name,
    }),
    field(texts, {
      kind: 'choice',
      id: 'language',
      label: texts.reader.language,
      value: (typed.language || kept?.language) ?? language,
      hint: texts.form.choose,
      required: true,
      problem: problems.language,
      choices: choicesOf(languages, texts.languageNames),
    }),
  ];
}

function digestFields({ texts }: Voice, given: ReaderSettings): readonly FormField[] {
  const { reader: kept, typed = {}, problems = {} } = given;
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    title: texts.reader.hour(hour),
    value: String(hour),
  }));
  return [
    field(texts, {
      kind: 'choice',
      id: 'digest',
      label: texts.reader.digest,
      value: (typed.digest || kept?.digest) ?? 'off',
      hint: texts.form.choose,
      required: true,
      problem: problems.digest,
      choices: choicesOf(digestRhythms, texts.reader.rhythms),
    }),
    field(texts, {
      kind: 'choice',
      id: 'hour',
      label: texts.reader.at,
      value: typed.hour || String(kept?.digestHour ?? usualDigestHour),
      hint: texts.form.choose,
      required: true,
      problem: problems.hour,
      choices: hours,
    }),
  ];
}

/** Returns a sentence that names the fields with problems, or undefined when there are none. */
export function wrongReaderFields({ texts }: Voice, problems: Problems<ReaderField>): string | undefined {
  const labels: Record<ReaderField, string> = {
    name: texts.reader.name,
    language: texts.reader.language,
    digest: texts.reader.digest,
    hour: texts.reader.at,
  };
  const wrong = (Object.keys(labels) as ReaderField[]).filter((name) => problems[name]);
  return wrong.length > 0 ? texts.form.check(wrong.map((name) => labels[name])) : undefined;
}
