import { ReaderChoice } from '../../src/app/views/reader-choice';
import { mostReaders, Reader, readerNameLimit } from '../../src/domain/delivery/reader';
import { isChannel } from '../../src/domain/delivery/recipient';
import { action, primary, sending } from '../actions';
import { Choice, FormField, field } from '../field';
import { frame, notices, plain, strong, Voice } from '../frame';
import { inert, shown } from '../inert';
import template from './readers-card.template.json';
import { Card, compileCard } from '../render';

/** The choice of a walk's readers with the words that were looked for. */
interface ShownChoice extends ReaderChoice {
  readonly words: string;
  /** The version of the engagement at which what is chosen was kept. */
  readonly version?: number | undefined;
  /** Where the talk was: a note being written. */
  readonly back: { readonly kindId?: string | undefined; readonly draftId?: string | undefined };
  readonly notice?: string | undefined;
}

const render = compileCard<{
  hints: readonly { readonly text: string }[];
  fields: readonly FormField[];
  asides: readonly { readonly text: string }[];
}>(template);

/** How many readers the card lists, chosen and offered together. */
export const mostListed = 60;

/** A reader's id as the value of a choice: several are joined with commas, of which an id may have its own. */
function choiceOf(readerId: string): string {
  return encodeURIComponent(readerId.toWellFormed());
}

/** The id of the reader that a choice's value stands for; empty for a value that was never one. */
export function idOfChoice(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

/** Asks who gets the summaries of one customer's notes; chosen are listed first, then those found by some words. */
export function readersCard(voice: Voice, given: ShownChoice): Card {
  const { texts } = voice;
  const { engagement, chosen, offered, words, version = engagement.version } = given;
  const known = new Set(chosen.map(({ id }) => id));
  const listed = [...chosen, ...offered.filter(({ id }) => !known.has(id))].slice(0, mostListed);
  const nobody = listed.length === 0 && words === '';
  const press = { engagementId: engagement.id, ...given.back };
  return render(
    frame(voice, {
      title: texts.readers.title,
      where: [strong(engagement.customer.name), plain(` ·\u00a0${texts.readers.where}`)],
      notices: notices(given.notice),
      actions: [
        ...(listed.length > 0
          ? [primary(texts.readers.save, { verb: 'save-readers', ...press, version })]
          : []),
        ...(nobody
          ? [action(texts.readers.look, { verb: 'open-readers', ...press })]
          : [sending(texts.readers.find, { verb: 'find-readers', ...press, version })]),
        action(texts.actions.back, { verb: 'back', screen: 'readers', engagementId: engagement.id }),
      ],
    }),
    {
      hints: hintsOf(voice, given, listed.length).map((text) => ({ text })),
      fields: nobody ? [] : fieldsOf(voice, given, listed),
      asides: asidesOf(voice, given, nobody).map((text) => ({ text })),
    },
  );
}

/** What is told before the fields. */
function hintsOf({ texts: { readers } }: Voice, given: ShownChoice, listed: number): readonly string[] {
  const { chosen, offered, words, more } = given;
  if (listed === 0 && words === '') return [readers.noneYet, readers.how];
  return [
    readers.remembered,
    ...(words !== '' && offered.length === 0 ? [shown(readers.notFound(words))] : []),
    ...(more || chosen.length + offered.length > mostListed ? [readers.more] : []),
  ];
}

/** What is told behind the fields. */
function asidesOf(
  { texts: { readers } }: Voice,
  { appointedCount }: ShownChoice,
  nobody: boolean,
): readonly string[] {
  return [
    ...(nobody ? [] : [readers.who]),
    ...(appointedCount > 0 ? [readers.appointed(appointedCount)] : []),
  ];
}

function fieldsOf({ texts }: Voice, given: ShownChoice, listed: readonly Reader[]): readonly FormField[] {
  const readers = field(texts, {
    kind: 'choices',
    id: 'readers',
    label: texts.readers.chosen,
    value: given.chosen.map(({ id }) => choiceOf(id)).join(','),
    hint: texts.readers.limit(mostReaders),
    choices: listed.map((reader): Choice => {
      const name = inert(reader.name || texts.receipts.unknown, readerNameLimit);
      return { title: isChannel(reader.id) ? texts.readers.channel(name) : name, value: choiceOf(reader.id) };
    }),
  });
  const search = field(texts, {
    kind: 'line',
    id: 'words',
    label: texts.readers.words,
    value: given.words,
    limit: readerNameLimit,
  });
  return [...(listed.length > 0 ? [readers] : []), search];
}
