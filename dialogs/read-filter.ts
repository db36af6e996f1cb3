import { PressOf } from '../cards/actions';
import { clipped } from '../cards/inert';
import { filterName } from '../cards/readers/filter-names';
import { texts } from '../locales';
import {
  allFilters,
  CustomerFilter,
  FilteredContent,
  filterId,
} from '../src/domain/delivery/customer-filter';
import { searchable } from '../src/domain/values/text';
import { languages } from '../src/domain/values/language';
import { Turn, voiceOf } from './talk/turn';
import { Wish } from './typed-commands';

/** The customers that typed words ask for: those of a filter by its id, all of them, or an unknown filter. */
type AskedCustomers = { readonly filter: string | undefined } | { readonly unknown: string };

/**
 * Reads which customers are meant: `blocked`, `who are overdue`, `education`, `teams`. The words may be of any
 * language. A name that several filters have means the first of them.
 */
export function readFilter(words: string, content: FilteredContent): AskedCustomers {
  const meant = withoutFillers(words);
  if (meant === '') return { filter: undefined };
  const found = allFilters(content).find((filter) => wordsFor(filter, content).includes(meant));
  return found ? { filter: filterId(found) } : { unknown: words };
}

/**
 * Returns the press that words about customers mean. Returns a sentence when they name no known filter, or
 * undefined when they need not be about customers at all.
 */
export function pressForCustomers(
  turn: Turn,
  { words, first, csv }: Extract<Wish, { kind: 'customers' }>,
): PressOf<'open-customers' | 'send-customers'> | { readonly sentence: string } | undefined {
  const { playbook, noteKinds: kinds } = turn.app;
  const asked = readFilter(words, { playbook, kinds });
  if ('unknown' in asked) {
    return first ? { sentence: voiceOf(turn).texts.filters.unknown(clipped(asked.unknown, 60)) } : undefined;
  }
  return { verb: csv ? 'send-customers' : 'open-customers', ...(asked.filter && { filter: asked.filter }) };
}

/** Folds letters that German writes in two ways, such as “ü” and “ue”. */
function folded(words: string): string {
  return searchable(words).replace(/([aou])e/g, '$1');
}

const fillers = languages.flatMap((language) => texts[language].filters.fillers.map(folded));

function withoutFillers(words: string): string {
  const said = folded(words).split(/[\s,]+/);
  return said.filter((word) => word !== '' && !fillers.includes(word)).join(' ');
}

/** Returns the words for a filter in every language: its name, and what else people say for it. */
function wordsFor(filter: CustomerFilter, content: FilteredContent): readonly string[] {
  const said = languages.flatMap((language) => {
    const voice = { language, texts: texts[language] };
    const also = filter.by === 'state' ? voice.texts.filters.stateWords[filter.of] : [];
    return [filterName(voice, filter, content), ...also];
  });
  return [...said, ...workloadWords(filter, content)].map(withoutFillers);
}

/** Returns the code of a workload and its present name. */
function workloadWords({ by, of }: CustomerFilter, { playbook }: FilteredContent): readonly string[] {
  if (by !== 'workload') return [];
  return [of, ...playbook.workloads.filter(({ code }) => code === of).map(({ today }) => today || of)];
}
