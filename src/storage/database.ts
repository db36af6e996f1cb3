import { Storage } from 'botbuilder';
import { EngagementStore, PersonStore } from '../app/ports';
import { createCommitQueue } from './commit-queue';
import { createDialogStateStorage } from './dialog-state';
import { createEngagementStore } from './engagement-store';
import { migrate } from './migrations';
import { createPersonStore } from './person-store';
import { Database } from './tables';

/** Everything that is kept, on one database. */
export interface Stores {
  readonly engagements: EngagementStore;
  readonly people: PersonStore;
  readonly dialogStates: Storage;
  close(): Promise<void>;
}

/** Brings an opened database to the newest shape and lays the stores on it. */
export async function createStores(db: Database): Promise<Stores> {
  await migrate(db);
  const commit = createCommitQueue(db);
  return {
    engagements: createEngagementStore(db, commit),
    people: createPersonStore(db, commit),
    dialogStates: createDialogStateStorage(db, commit),
    close: () => db.destroy(),
  };
}
