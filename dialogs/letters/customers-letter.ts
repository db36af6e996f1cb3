import { ListPlace, PressOf } from '../../cards/actions';
import { customersCard } from '../../cards/readers/customers-card';
import { customersCsvRows } from '../../cards/readers/customers-csv';
import { Card } from '../../cards/render';
import { listCustomers } from '../../src/app/readers/list-customers';
import { FilteredContent, filteredBy, findFilter } from '../../src/domain/delivery/customer-filter';
import { csvLine, toCsv } from '../../src/domain/values/csv';
import { isChannel } from '../../src/domain/delivery/recipient';
import { Turn, typedIn, voiceOf } from '../talk/turn';
import { whyNoReader } from './why-no-reader';

/** Shows one page of a reader's customers: all of them, or those of a filter. */
export function onOpenCustomers(
  turn: Turn,
  { page = 0, filter }: PressOf<'open-customers'>,
): Promise<Card | string> {
  return customers(turn, { page, filter });
}

/** Shows the customers of the filter that was chosen on the card, or all of them. */
export function onFilterCustomers(turn: Turn): Promise<Card | string> {
  return customers(turn, { page: 0, filter: typedIn(turn, 'filter') });
}

/** Offers the table of a reader's customers as a file. Sends it as text where files are not possible. */
export async function onSendCustomers(
  turn: Turn,
  { filter }: PressOf<'send-customers'>,
): Promise<Card | string> {
  const refusal = await whyNoReader(turn);
  if (refusal) return refusal;
  const { messages, filters } = voiceOf(turn).texts;
  const { table, name, all } = await customersTable(turn, filter);
  const customers = table.length - 1;
  if (customers === 0) return all === 0 ? messages.noCustomersYet : filters.none(all);
  const bytes = bytesOf(table).length;
  const file = { name, about: messages.fileAbout(customers), bytes, filter };
  if (await turn.offerFile?.(file)) return messages.fileOffered;
  return sendTable(turn, table);
}

/** Returns the card of the reader's customers, or the reason why there is none. */
async function customers(turn: Turn, { page, filter: wanted }: ListPlace) {
  const { app, here, zone } = turn;
  const voice = voiceOf(turn);
  const refusal = await whyNoReader(turn);
  if (refusal) return refusal;
  const reader = await app.readers.load(here.id);
  const rows = await listCustomers(app, { ...here, timeZone: zone });
  const digest = reader && { rhythm: reader.digest, hour: reader.digestHour };
  const content = contentOf(turn);
  const filter = findFilter(wanted ?? '', content);
  return customersCard(voice, { ...content, rows, filter, page, digest, isChannel: isChannel(here.id) });
}

function contentOf({ app: { playbook, noteKinds: kinds } }: Turn): FilteredContent {
  return { playbook, kinds };
}

/** Rows of cells. The first row names the columns. */
type Table = readonly (readonly string[])[];

/** The table of a reader's customers. */
export interface CustomersTable {
  readonly table: Table;
  /** The name of its file. */
  readonly name: string;
  /** The number of customers before any filter. */
  readonly all: number;
}

/** Returns the current table of a reader's customers: all of them, or those of the filter with this id. */
export async function customersTable(turn: Turn, filterId?: string): Promise<CustomersTable> {
  const voice = voiceOf(turn);
  const content = contentOf(turn);
  const filter = findFilter(filterId ?? '', content);
  const all = await listCustomers(turn.app, { ...turn.here, timeZone: turn.zone });
  const table = customersCsvRows(voice, { ...content, rows: filteredBy(filter, all) });
  const filtered = filter ? `-${filter.of.toLowerCase()}` : '';
  return { table, name: `customers${filtered}-${turn.today}.csv`, all: all.length };
}

/** Returns a table as the bytes of a CSV file. */
export function bytesOf(table: Table): Buffer {
  return Buffer.from(toCsv(table), 'utf8');
}

/** The length of a table's part in one message, in characters; well below the limit of Teams. */
const tablePartLength = 12_000;

/** Sends a table as text, in parts of whole lines. The parts joined together are the complete table. */
export async function sendTable(turn: Turn, table: Table): Promise<string> {
  const { messages } = voiceOf(turn).texts;
  const parts = partsOf(table.map(csvLine));
  const [whole = ''] = parts;
  if (parts.length === 1) return (await turn.say(whole)) ? messages.tableWhole : messages.tableStopped;
  for (const [index, part] of parts.entries()) {
    const sent = (await turn.say(messages.tablePart(index + 1, parts.length))) && (await turn.say(part));
    if (!sent) return messages.tableStopped;
  }
  return messages.tableSent;
}

function partsOf(lines: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last === undefined || last.length + line.length > tablePartLength) parts.push(line);
    else parts[parts.length - 1] = last + line;
  }
  return parts;
}
