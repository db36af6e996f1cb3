import { writeDigests } from '../app/delivery/write-digests';
import { writeReminders } from '../app/delivery/write-reminders';
import { App } from '../app/ports';
import { DeliveryLog } from './worker';

/**
 * Writes the digests and reminders that are due into the outbox; run as often as one likes, in as many processes as
 * one likes: their keys keep them from being written twice. What fails is logged and tried again the next time.
 */
export async function tick(app: App, log: DeliveryLog): Promise<void> {
  for (const [what, write] of [
    ['digests', writeDigests],
    ['reminders', writeReminders],
  ] as const) {
    try {
      const written = await write(app);
      if (written > 0) log.info({ [what]: written }, 'written to the outbox');
    } catch (error) {
      log.error({ err: error, what }, 'nothing could be written to the outbox');
    }
  }
}
