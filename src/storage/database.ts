import { Storage } from 'botbuilder';
import { Outbox, QuestionStore, ReaderStore, ReferenceStore } from '../app/delivery-ports';
import { RetentionStore } from '../app/operation-ports';
import { EngagementStore, PersonStore } from '../app/ports';
import { createCommitQueue } from './access/commit-queue';
import { createDialogStateStorage } from './people/dialog-state';
import { createEngagementStore } from './walk/engagement-store';
import { isMigrated, migrate } from './schema/migrations';
import { createOutbox } from './outbox/outbox';
import { createPersonStore } from './people/person-store';
import { createQuestionStore } from './outbox/question-store';
import { createReaderStore } from './people/reader-store';
import { createReferenceStore } from './outbox/reference-store';
import { createRetentionStore } from './walk/retention-store';
import { emptyLog } from './sqlite/sqlite';
import { Database } from './access/tables';

/** All stores of one database. */
export interface Stores {
  readonly engagements: EngagementStore;
  readonly people: PersonStore;
  readonly outbox: Outbox;
  readonly readers: ReaderStore;
  readonly references: ReferenceStore;
  readonly questions: QuestionStore;
  readonly retention: RetentionStore;
  readonly dialogStates: Storage;
  /** Returns true when the database has every migration of this version. Throws when it does not answer. */
  isCurrent(): Promise<boolean>;
  close(): Promise<void>;
}

/** Migrates an opened database to the newest schema and creates the stores on it. */
export async function createStores(db: Database): Promise<Stores> {
  await migrate(db);
  const commit = createCommitQueue(db);
  const erase = (): Promise<void> => emptyLog(db);
  return {
    engagements: createEngagementStore(db, commit, erase),
    people: createPersonStore(db, commit, erase),
    outbox: createOutbox(db, commit),
    readers: createReaderStore(db, commit),
    references: createReferenceStore(db, commit),
    questions: createQuestionStore(db, commit),
    retention: createRetentionStore(db, commit, erase),
    dialogStates: createDialogStateStorage(db, commit),
    isCurrent: () => isMigrated(db),
    close: () => db.destroy(),
  };
}
