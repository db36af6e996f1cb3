import { instantOf } from '../../domain/values/dates';
import { byUrgency, CustomerRow, customerRow } from '../../domain/delivery/customer-row';
import { RecipientKey } from '../../domain/delivery/recipient';
import { Engagement } from '../../domain/walk/engagement';
import { localTime } from '../../domain/values/zoned-time';
import { isAppointed } from '../people/appointed';
import { Using } from '../ports';

/**
 * Returns all customers of a reader in their present state, the most urgent first. These are the walks of
 * which a summary was sent to the reader, unless the partner removed the reader since.
 */
export async function listCustomers(
  app: Using<'outbox' | 'references' | 'appointed' | 'playbook' | 'now'>,
  reader: RecipientKey & { readonly timeZone: string },
): Promise<readonly CustomerRow[]> {
  const { playbook } = app;
  const { day: today } = localTime(instantOf(app.now()), reader.timeZone);
  const sent = await app.outbox.engagementsReadBy(reader.id);
  const own = sent.filter(({ engagement }) => reads(app, reader, engagement));
  const partners = await namesOf(app, new Set(own.map(({ engagement }) => engagement.ownerId)));
  const rows = own.map(({ engagement, noteId }) => {
    const partner = partners.get(engagement.ownerId) ?? '';
    return customerRow(engagement, { playbook, today, partner, noteId });
  });
  return byUrgency(rows);
}

function reads(
  app: Using<'appointed'>,
  reader: RecipientKey,
  { tenantId, readers = [] }: Engagement,
): boolean {
  return tenantId === reader.tenantId && (readers.includes(reader.id) || isAppointed(app, reader));
}

async function namesOf(
  app: Using<'references'>,
  personIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const named = await Promise.all(
    [...personIds].map(async (id) => [id, (await app.references.load(id))?.name ?? ''] as const),
  );
  return new Map(named);
}
