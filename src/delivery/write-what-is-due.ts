import { writeDigests } from '../app/delivery/write-digests';
import { writeReminders } from '../app/delivery/write-reminders';
import { deleteClosed } from '../app/operation/delete-closed';
import { writeNotices } from '../app/operation/write-notices';
import { App } from '../app/ports';
import { Log } from '../runtime/log';

/**
 * Deletes data whose retention time is over and writes the due digests, reminders and notices into the
 * outbox. May run at any time and in several processes at once: the delivery keys and the mark of the day
 * prevent duplicates. A failure is logged, and the next run tries again.
 */
export async function tick(app: App, log: Log): Promise<void> {
  for (const [what, write] of [
    ['digests', writeDigests],
    ['reminders', writeReminders],
    ['notices', writeNotices],
  ] as const) {
    try {
      const written = await write(app);
      if (written > 0) log.info({ [what]: written }, 'written to the outbox');
    } catch (error) {
      log.error({ err: error, what }, 'the outbox could not be written');
    }
  }
  await deleteAndTell(app, log);
}

async function deleteAndTell(app: App, log: Log): Promise<void> {
  try {
    const deleted = await deleteClosed(app);
    if (deleted) log.info({ ...deleted }, 'closed engagements were deleted');
  } catch (error) {
    log.error({ err: error }, 'closed engagements could not be deleted');
  }
}
