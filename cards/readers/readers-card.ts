import { ReaderChoice } from '../../src/app/views/reader-choice';
import { mostReaders, Reader, readerNameLimit } from '../../src/domain/delivery/reader';
import { isChannel } from '../../src/domain/delivery/recipient';
import { action, primary, sending } from '../actions';
import { Choice, FormField, field } from '../field';
import { frame, notices, plain, Said, strong, Voice } from '../frame';
import { inert, shown } from '../inert';
import template from './readers-card.template.json';
import { Card, compileCard } from '../render';

/** The choice of a walk's readers, with the words of the search. */
interface ShownChoice extends ReaderChoice {
  readonly words: string;
  /** The version of the engagement at which the chosen readers were saved. */
  readonly version?: number | undefined;
  /** The draft, or the written note, to go back to. */
  readonly back: {
    readonly kindId?: string | undefined;
    readonly draftId?: string | undefined;
    readonly noteId?: string | undefined;
  };
  readonly notice?: Said | undefined;
}

const render = compileCard<{
  hints: readonly { readonly text: string }[];
  fields: readonly FormField[];
  asides: readonly { readonly text: string }[];
}>(template);

/** The highest number of readers that the card lists, chosen and offered together. */
export const mostListed = 60;

/**
 * Returns a reader's id encoded as the value of a choice. Several values are joined with commas, and an id
 * may contain commas.
 */
function choiceOf(readerId: string): string {
  return encodeURIComponent(readerId.toWellFormed());
}

/** Returns the reader's id for a choice's value; empty for a value that is not valid. */
export function idOfChoice(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

/**
 * Renders the choice of readers for the summaries of one customer's notes. The chosen ones are listed
 * first, then the search results.
 */
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

/** Returns the hints above the fields. */
function hintsOf({ texts: { readers } }: Voice, given: ShownChoice, listed: number): readonly string[] {
  const { chosen, offered, words, more } = given;
  if (listed === 0 && words === '') return [readers.noneYet, readers.how];
  return [
    readers.remembered,
    ...(words !== '' && offered.length === 0 ? [shown(readers.notFound(words))] : []),
    ...(more || chosen.length + offered.length > mostListed ? [readers.more] : []),
  ];
}

/** Returns the remarks below the fields. */
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
