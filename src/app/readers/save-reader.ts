import {
  DigestRhythm,
  digestRhythms,
  Reader,
  ReaderField,
  readerNameLimit,
} from '../../domain/delivery/reader';
import { instantOf } from '../../domain/values/dates';
import { ConversationReference, isChannel } from '../../domain/delivery/recipient';
import { Language, languages } from '../../domain/values/language';
import { gatherProblems, hasProblems, Problems } from '../../domain/walk/problem';
import { choiceProblem, textProblem } from '../../domain/walk/rules';
import { cleanLine } from '../../domain/values/text';
import { utc } from '../../domain/values/zoned-time';
import { Using } from '../ports';
import { newReader } from './become-reader';

/** The text typed into a reader's settings. An empty field leaves its value as it is. */
export type ReaderAnswers = Readonly<Record<ReaderField, string>>;

export type ReaderOutcome =
  | { readonly kind: 'saved'; readonly reader: Reader; readonly begun: boolean }
  | { readonly kind: 'refused'; readonly typed: ReaderAnswers; readonly problems: Problems<ReaderField> };

/**
 * Saves the settings of a reader. A person or channel that is not a reader yet becomes one. Only a channel
 * has its own name and language. A person's name comes from their client and their language from their
 * conversation with the bot. A name may have 60 characters.
 */
export async function saveReader(
  app: Using<'readers' | 'now'>,
  who: ConversationReference,
  answers: ReaderAnswers,
): Promise<ReaderOutcome> {
  const typed = { ...answers, name: cleanLine(answers.name), hour: answers.hour.trim() };
  const problems = gatherProblems<ReaderField>({
    name: textProblem(typed.name, { limit: readerNameLimit }),
    language: choiceProblem(typed.language, { choices: languages }),
    digest: choiceProblem(typed.digest, { choices: digestRhythms }),
    hour: choiceProblem(typed.hour, { choices: hours }),
  });
  if (hasProblems(problems)) return { kind: 'refused', typed, problems };

  const kept = await app.readers.load(who.id);
  const before = kept ?? newReader(app, who);
  const own = isChannel(who.id)
    ? { name: typed.name || before.name, language: (typed.language || before.language) as Language }
    : { name: who.name, language: who.language };
  const digest = (typed.digest || before.digest) as DigestRhythm;
  const digestHour = typed.hour === '' ? before.digestHour : Number(typed.hour);
  const reset = digest !== before.digest || digestHour !== before.digestHour;
  const reader: Reader = {
    ...before,
    ...own,
    // When the client sends no time zone, the stored one stays.
    timeZone: who.timeZone === utc ? before.timeZone : who.timeZone,
    digest,
    digestHour,
    digestSince: reset ? instantOf(app.now()) : before.digestSince,
  };
  await app.readers.save(reader);
  return { kind: 'saved', reader, begun: !kept };
}

const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
