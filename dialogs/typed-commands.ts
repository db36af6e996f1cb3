import { Press, Verb } from '../cards/actions';
import { texts } from '../locales';
import { digestRhythms } from '../src/domain/delivery/reader';
import { Language } from '../src/domain/values/language';
import { cleanLine, searchable } from '../src/domain/values/text';

/** The meaning of typed words: a press, or a command that depends on the current conversation. */
export type Wish =
  | { readonly kind: 'press'; readonly press: Press }
  | { readonly kind: 'note'; readonly language?: Language }
  | { readonly kind: 'notes' | 'overview' | 'back' | 'undo' }
  /** The meaning of these depends on the place and on the person. */
  | { readonly kind: 'stop' | 'failed' | 'admin' | 'deliver-here' | 'digest-unreadable' }
  /**
   * A reader's customers, on a card or as a table. `words` say which; empty for all. `first`: the words begin
   * with the command, so that nothing else can be meant.
   */
  | { readonly kind: 'customers'; readonly words: string; readonly first: boolean; readonly csv: boolean }
  | { readonly kind: 'item'; readonly section: number; readonly item: number }
  | { readonly kind: 'unknown' };

const simple = {
  hello: 'open-welcome',
  start: 'start',
  status: 'open-status',
  playbook: 'open-playbook',
  role: 'open-role',
  help: 'open-help',
  cancel: 'cancel',
  manager: 'open-reader',
  customersCsv: 'send-customers',
  exportMe: 'export-me',
  forgetMe: 'open-forget',
} as const satisfies Record<string, Verb>;

/** The commands whose meaning depends on the place or on the person. */
const plainWishes = [
  ...(['note', 'notes', 'overview', 'back', 'undo'] as const),
  ...(['stop', 'failed', 'admin'] as const),
];

const languageNames = new Map<string, Language>([
  ['en', 'en'],
  ['english', 'en'],
  ['englisch', 'en'],
  ['de', 'de'],
  ['deutsch', 'de'],
  ['german', 'de'],
]);

/**
 * The longest text that is read as a command, in characters. A command with a customer's name is shorter.
 */
const longestCommand = 400;

/**
 * Returns the words of a command in every language, because a person may know the commands of another one.
 */
function wordsFor(command: keyof (typeof texts)['en']['commands']): readonly string[] {
  return Object.values(texts).flatMap((language) => language.commands[command].map(searchable));
}

/** Returns the command that the words mean. Case, accents and closing punctuation do not matter. */
export function readWords(words: string): Wish {
  if (words.length > longestCommand) return { kind: 'unknown' };
  const said = searchable(words).replace(/[.!?…]+$/u, '') || searchable(words);
  for (const [command, verb] of Object.entries(simple) as [
    keyof typeof simple,
    (typeof simple)[keyof typeof simple],
  ][]) {
    if (wordsFor(command).includes(said)) return { kind: 'press', press: { verb } };
  }
  for (const kind of plainWishes) if (wordsFor(kind).includes(said)) return { kind };
  const customers = readCustomers(said);
  if (customers) return customers;
  if (wordsFor('deliverHere').includes(said)) return { kind: 'deliver-here' };

  const place = /^(\d{1,2})\.(\d{1,2})$/.exec(said);
  if (place) return { kind: 'item', section: Number(place[1]), item: Number(place[2]) };

  const [first = '', ...rest] = said.split(' ');
  const more = rest.join(' ');
  if (wordsFor('digest').includes(first)) return readDigest(more);
  const language = languageNames.get(more);
  if (wordsFor('language').includes(first) && language) {
    return { kind: 'press', press: { verb: 'set-language', language } };
  }
  const noteLanguage = languageNames.get(more.replace(/^(?:in|auf) /, ''));
  if (wordsFor('note').includes(first) && noteLanguage) return { kind: 'note', language: noteLanguage };
  if (wordsFor('resume').includes(first)) {
    const name = nameIn(words);
    return {
      kind: 'press',
      press: name === '' ? { verb: 'open-status' } : { verb: 'find-engagement', name },
    };
  }
  if (wordsFor('archive').includes(first)) {
    const name = nameIn(words);
    return {
      kind: 'press',
      press: name === '' ? { verb: 'open-archive' } : { verb: 'archive-named', name },
    };
  }
  return { kind: 'unknown' };
}

/** Returns the customer's name in a command: everything after its first word. */
function nameIn(words: string): string {
  return cleanLine(words).split(' ').slice(1).join(' ').slice(0, 200);
}

/** Reads `customers`, `customers blocked csv`, `blocked customers`. */
function readCustomers(said: string): Extract<Wish, { kind: 'customers' }> | undefined {
  const all = said.split(' ');
  const words = all.filter((word) => word !== 'csv');
  const isCommand = (word = ''): boolean => wordsFor('customers').includes(word);
  const first = isCommand(words[0]);
  if (!first && !isCommand(words.at(-1))) return undefined;
  const rest = first ? words.slice(1) : words.slice(0, -1);
  return { kind: 'customers', words: rest.join(' '), first, csv: words.length < all.length };
}

/**
 * Reads `daily 8`, `every week at 9:00` or `off`: the rhythm of the digest, and the hour if there is one.
 */
function readDigest(words: string): Wish {
  const [, often = '', hour] =
    /^(\D*?)(?:\s*(?:at|um|@)?\s*(\d{1,2})(?::00)?\s*(?:h|uhr)?)?$/.exec(words) ?? [];
  const rhythm = digestRhythms.find((known) =>
    Object.values(texts).some(({ rhythmWords }) => rhythmWords[known].map(searchable).includes(often.trim())),
  );
  if (!rhythm || Number(hour ?? 0) > 23) return { kind: 'digest-unreadable' };
  return {
    kind: 'press',
    press: { verb: 'set-digest', rhythm, ...(hour !== undefined && { hour: Number(hour) }) },
  };
}
