import { Day } from '../../src/domain/values/dates';
import {
  CustomerFilter,
  filteredBy,
  filterId,
  offeredFilters,
} from '../../src/domain/delivery/customer-filter';
import { CustomerRow } from '../../src/domain/delivery/customer-row';
import { DigestRhythm } from '../../src/domain/delivery/reader';
import { NoteKind } from '../../src/domain/note/note-kind';
import { Playbook } from '../../src/domain/walk/playbook';
import { Action, action, sending } from '../actions';
import { Share, sharesOf } from '../chart';
import template from './customers-card.template.json';
import { CustomerLines, customerLines } from './customer-lines';
import { field, FormField } from '../field';
import { filterChoices, filterName } from './filter-names';
import { frame, notices, plain, Run, Voice } from '../frame';
import { Card, compileCard, firstThatFits } from '../render';

const render = compileCard<{
  shares: readonly Share[];
  picture: string;
  legend: string;
  hints: readonly { readonly text: string }[];
  rows: readonly CustomerLines[];
  fields: readonly FormField[];
  choose: readonly Action[];
  digest: string;
}>(template);

/** The number of customers on one page. */
const pageSize = 5;

/** The characters of each typed text of a row. The smaller numbers are for cards that would be too large. */
const rooms = [120, 60, 30] as const;

/**
 * The data of the card of all customers. `rows` are all customers of the reader, in the order in which they
 * are shown; with a `filter` only some of them are.
 */
export interface Customers {
  readonly rows: readonly CustomerRow[];
  readonly filter?: CustomerFilter | undefined;
  readonly playbook: Playbook;
  readonly kinds: readonly NoteKind[];
  readonly page: number;
  /** The day of the digest, when the card is a digest. */
  readonly digestDay?: Day | undefined;
  /** The rhythm and the hour of the reader's digest; undefined for a person without settings. */
  readonly digest: { readonly rhythm: DigestRhythm; readonly hour: number } | undefined;
  readonly isChannel: boolean;
  readonly notice?: string | undefined;
}

/** Renders the customers of a reader: a chart, a page of five with the standing of each, and the filters. */
export function customersCard(voice: Voice, given: Customers): Card {
  const [ample, ...scarcer] = rooms;
  return firstThatFits(
    customersWith(voice, given, ample),
    ...scarcer.map((room) => () => customersWith(voice, given, room)),
  );
}

function customersWith(voice: Voice, given: Customers, room: number): Card {
  const { texts } = voice;
  const { filter, digest } = given;
  const { customers } = texts;
  const rows = filteredBy(filter, given.rows);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(given.page, pages - 1);
  const shares = sharesOf(voice, rows);
  const list = { page, ...(filter && { filter: filterId(filter) }) };
  const fields = filterFields(voice, given);
  return render(
    frame(voice, {
      title: titleOf(voice, given, rows.length),
      where: whereOf(voice, rows, { page, pages, counted: !filter }),
      notices: notices(given.notice),
      actions: [
        ...(page < pages - 1
          ? [action(customers.next, { verb: 'open-customers', ...list, page: page + 1 })]
          : []),
        ...(page > 0
          ? [action(customers.previous, { verb: 'open-customers', ...list, page: page - 1 })]
          : []),
        ...(filter ? [action(texts.filters.showAll, { verb: 'open-customers' })] : []),
        ...(rows.length > 0
          ? [action(customers.send, { verb: 'send-customers', ...(list.filter && { filter: list.filter }) })]
          : []),
        action(customers.setDigest, { verb: 'open-reader' }),
      ],
    }),
    {
      shares,
      picture: customers.count(rows.length),
      legend: shares.map((share) => share.legend).join(' · '),
      hints: rows.length === 0 ? hintsOf(voice, given).map((text) => ({ text })) : [],
      rows: customerLines(voice, rows.slice(page * pageSize, (page + 1) * pageSize), {
        ...given,
        list,
        room,
      }),
      fields,
      choose: fields.length > 0 ? [sending(texts.filters.show, { verb: 'filter-customers' })] : [],
      digest: digest ? customers.digest(digest.rhythm, digest.hour) : '',
    },
  );
}

function titleOf(voice: Voice, given: Customers, shown: number): string {
  const { customers, filters } = voice.texts;
  const { filter, digestDay, isChannel, rows } = given;
  if (filter) return filters.title(shown, rows.length, filterName(voice, filter, given));
  if (digestDay) return customers.titleDigest(digestDay);
  return isChannel ? customers.titleChannel : customers.title;
}

/** Returns the sentences of a card without customers. */
function hintsOf(
  { texts: { customers, filters } }: Voice,
  { rows, isChannel }: Customers,
): readonly string[] {
  if (rows.length > 0) return [filters.none(rows.length)];
  return isChannel ? [customers.noneChannel, customers.howChannel] : [customers.none, customers.how];
}

/** Returns the number of customers, unless the title tells it, the number of overdue notes, and the page. */
function whereOf(
  { texts: { customers } }: Voice,
  rows: readonly CustomerRow[],
  { page, pages, counted }: { page: number; pages: number; counted: boolean },
): readonly Run[] {
  const overdue = rows.filter(({ standing }) => standing === 'overdue').length;
  const told = [
    ...(counted && rows.length > 0 ? [customers.count(rows.length)] : []),
    ...(overdue > 0 ? [`${overdue} ${customers.counted.overdue}`] : []),
    ...(pages > 1 ? [customers.page(page + 1, pages)] : []),
  ];
  return told.length > 0 ? [plain(told.join(', '))] : [];
}

/** Returns the choice of filters, when there is one that shows only some of the customers. */
function filterFields(voice: Voice, given: Customers): readonly FormField[] {
  const { rows, filter } = given;
  const offered = offeredFilters(rows, given, filter);
  if (offered.length === 0) return [];
  const { filters } = voice.texts;
  const choices = filterChoices(voice, { offered, all: rows.length, content: given });
  const value = filter ? filterId(filter) : (choices[0]?.value ?? '');
  return [field(voice.texts, { kind: 'choice', id: 'filter', label: filters.label, value, choices })];
}
