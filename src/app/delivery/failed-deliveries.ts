import { PersonKey } from '../../domain/values/person';
import { isAdmin } from '../people/appointed';
import { Using } from '../ports';
import { recipientName } from '../people/recipient-name';
import { FailedDelivery } from '../views/failed-delivery';

/** The largest number of given-up deliveries that are returned. */
const mostFailed = 100;

/**
 * Returns the deliveries that were given up in an admin's tenant, newest first, at most 100. Returns an
 * empty list to anybody else.
 */
export async function failedDeliveries(
  app: Using<'engagements' | 'outbox' | 'readers' | 'references' | 'appointed'>,
  person: PersonKey,
): Promise<readonly FailedDelivery[]> {
  if (!isAdmin(app, person)) return [];
  const failed = await app.outbox.failedIn(person.tenantId, mostFailed);
  return Promise.all(
    failed.map(async (delivery) => ({
      delivery,
      recipient: await recipientName(app, delivery.recipientId),
      customer: (await app.engagements.load(delivery.engagementId))?.customer.name ?? '',
    })),
  );
}
