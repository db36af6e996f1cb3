import { Storage, StoreItem, StoreItems } from 'botbuilder';
import { Commit } from '../access/commit-queue';
import { Database } from '../access/tables';

/**
 * Returns the key of a person's dialog stack in one conversation. It contains the person's id in readable
 * form.
 */
export function dialogStateKey(personId: string, conversationId: string): string {
  return `${encodeURIComponent(personId)}/${encodeURIComponent(conversationId)}`;
}

function personOf(key: string): string {
  return decodeURIComponent(key.split('/')[0] ?? '');
}

/**
 * Returns the Bot Framework's storage for dialog stacks, on the same database as all other data. An item's
 * `eTag` is its version. Writing with an outdated one throws; writing with `*` or none overwrites.
 */
export function createDialogStateStorage(db: Database, commit: Commit): Storage {
  return {
    async read(keys) {
      if (keys.length === 0) return {};
      const rows = await db.selectFrom('dialog_states').selectAll().where('key', 'in', keys).execute();
      return Object.fromEntries(
        rows.map((row) => [row.key, { ...readState(row.state), eTag: String(row.version) }]),
      );
    },

    write: (changes: StoreItems) =>
      commit(async (trx) => {
        for (const [key, item] of Object.entries(changes)) {
          const { eTag, ...state } = item as StoreItem;
          const kept = await trx
            .selectFrom('dialog_states')
            .select('version')
            .where('key', '=', key)
            .executeTakeFirst();
          if (eTag && eTag !== '*' && eTag !== String(kept?.version ?? '')) {
            throw new Error(`dialog state ${key} was written by somebody else: eTag ${eTag} is outdated`);
          }
          const row = { version: (kept?.version ?? 0) + 1, state: JSON.stringify(state) };
          await trx
            .insertInto('dialog_states')
            .values({ key, person_id: personOf(key), ...row })
            .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
            .execute();
        }
      }),

    async delete(keys) {
      if (keys.length === 0) return;
      await commit((trx) => trx.deleteFrom('dialog_states').where('key', 'in', keys).execute());
    },
  };
}

/** Returns the stored state, or an empty one when it cannot be read: the conversation then starts again. */
function readState(state: string): StoreItem {
  try {
    const value: unknown = JSON.parse(state);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
