import { instantOf } from '../../domain/values/dates';
import { Delivery, sentAgain } from '../../domain/delivery/delivery';
import { RecipientKey } from '../../domain/delivery/recipient';
import { PersonKey } from '../../domain/values/person';
import { isAdmin } from '../people/appointed';
import { openEngagement } from '../walk/open-engagement';
import { Using } from '../ports';

/**
 * Queues a delivery once more. Allowed for the partner of its engagement, for the reader who asked the
 * question, and for an admin of its tenant. Returns undefined for anybody else. A delivery that arrived
 * before replaces its own message.
 */
export async function sendAgain(
  app: Using<'engagements' | 'outbox' | 'questions' | 'appointed' | 'now'>,
  who: { readonly person: PersonKey; readonly reader: RecipientKey },
  key: string,
): Promise<Delivery | undefined> {
  const { person, reader } = who;
  const delivery = await app.outbox.load(key);
  if (!delivery) return undefined;
  const own = delivery.engagementId !== '' && (await openEngagement(app, person, delivery.engagementId));
  const asked = delivery.kind === 'question' && (await app.questions.load(delivery.aboutId));
  const administered = isAdmin(app, person) && delivery.tenantId === person.tenantId;
  if (!own && !(asked && asked.readerId === reader.id) && !administered) return undefined;
  const now = instantOf(app.now());
  return app.outbox.change(key, (present) => sentAgain(present, now));
}
