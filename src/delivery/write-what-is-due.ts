import { writeDigests } from '../app/delivery/write-digests';
import { writeReminders } from '../app/delivery/write-reminders';
import { deleteClosed } from '../app/operation/delete-closed';
import { writeNotices } from '../app/operation/write-notices';
import { App } from '../app/ports';
import { DeliveryLog } from './worker';

/**
 * Deletes what is kept no longer and writes the digests, reminders and notices that are due into the outbox; run as
 * often as one likes, in as many processes as one likes: their keys, and the mark of the day, keep it from being done
 * twice. What fails is logged and tried again the next time.
 */
export async function tick(app: App, log: DeliveryLog): Promise<void> {
  for (const [what, write] of [
    ['digests', writeDigests],
    ['reminders', writeReminders],
    ['notices', writeNotices],
  ] as const) {
    try {
      const written = await write(app);
      if (written > 0) log.info({ [what]: written }, 'written to the outbox');
    } catch (error) {
      log.error({ err: error, what }, 'nothing could be written to the outbox');
    }
  }
  await deleteAndTell(app, log);
}

async function deleteAndTell(app: App, log: DeliveryLog): Promise<void> {
  try {
    const deleted = await deleteClosed(app);
    if (deleted) log.info({ ...deleted }, 'closed engagements were deleted');
  } catch (error) {
    log.error({ err: error }, 'closed engagements could not be deleted');
  }
}
