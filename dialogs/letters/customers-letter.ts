import { PressOf } from '../../cards/actions';
import { customersCard } from '../../cards/readers/customers-card';
import { customersCsvRows } from '../../cards/readers/customers-csv';
import { Card } from '../../cards/render';
import { listCustomers } from '../../src/app/readers/list-customers';
import { csvLine, toCsv } from '../../src/domain/values/csv';
import { isChannel } from '../../src/domain/delivery/recipient';
import { Turn, voiceOf } from '../talk/turn';
import { whyNoReader } from './why-no-reader';

/** Shows one page of all customers of a reader. */
export function onOpenCustomers(turn: Turn, { page = 0 }: PressOf<'open-customers'>): Promise<Card | string> {
  return customers(turn, page);
}

/** Offers the table of a reader's customers as a file. Sends it as text where files are not possible. */
export async function onSendCustomers(turn: Turn): Promise<Card | string> {
  const refusal = await whyNoReader(turn);
  if (refusal) return refusal;
  const { messages } = voiceOf(turn).texts;
  const table = await customersTable(turn);
  const customers = table.length - 1;
  if (customers === 0) return messages.noCustomersYet;
  const bytes = bytesOf(table).length;
  const file = { name: tableName(turn), about: messages.fileAbout(customers), bytes };
  if (await turn.offerFile?.(file)) return messages.fileOffered;
  return sendTable(turn, table);
}

/** Returns the card of all customers of the reader, or the reason why there is none. */
async function customers(turn: Turn, page: number) {
  const { app, here, zone } = turn;
  const voice = voiceOf(turn);
  const refusal = await whyNoReader(turn);
  if (refusal) return refusal;
  const reader = await app.readers.load(here.id);
  const rows = await listCustomers(app, { ...here, timeZone: zone });
  const digest = reader && { rhythm: reader.digest, hour: reader.digestHour };
  const { playbook, noteKinds: kinds } = app;
  return customersCard(voice, { rows, playbook, kinds, page, digest, isChannel: isChannel(here.id) });
}

/** Returns the file name of the table. */
export function tableName({ today }: Turn): string {
  return `customers-${today}.csv`;
}

/** Rows of cells. The first row names the columns. */
type Table = readonly (readonly string[])[];

/** Returns the current table of a reader's customers. */
export async function customersTable(turn: Turn): Promise<Table> {
  const rows = await listCustomers(turn.app, { ...turn.here, timeZone: turn.zone });
  const { noteKinds: kinds, playbook } = turn.app;
  return customersCsvRows(voiceOf(turn), { rows, kinds, playbook });
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
