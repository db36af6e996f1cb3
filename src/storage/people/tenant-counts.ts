import { TenantCounts } from '../../app/operation-ports';
import { Database } from '../access/tables';

/** Counts the stored data of one tenant. Returns numbers only, without any content. */
export async function countsIn(db: Database, tenantId: string): Promise<TenantCounts> {
  const own = db.selectFrom('engagements').where('tenant_id', '=', tenantId);
  const notes = db.selectFrom('notes').where('engagement_id', 'in', own.select('id'));
  const counted = async (table: 'persons' | 'readers'): Promise<number> => {
    const rows = db.selectFrom(table).where('tenant_id', '=', tenantId);
    return numberIn(await rows.select(({ fn }) => fn.countAll().as('count')).executeTakeFirst());
  };
  const all = await own.select(({ fn }) => fn.countAll().as('count')).executeTakeFirst();
  const over = own.where('closed_at', '>', '').select(({ fn }) => fn.countAll().as('count'));
  const closed = numberIn(await over.executeTakeFirst());
  return {
    people: await counted('persons'),
    readers: await counted('readers'),
    engagements: { open: numberIn(all) - closed, closed },
    notes: numberIn(await notes.select(({ fn }) => fn.countAll().as('count')).executeTakeFirst()),
  };
}

/** Returns a count as a number, because some drivers return large whole numbers as strings. */
function numberIn(row: { readonly count: string | number | bigint } | undefined): number {
  return Number(row?.count ?? 0);
}
