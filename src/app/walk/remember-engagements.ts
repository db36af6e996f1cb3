import { Engagement } from '../../domain/walk/engagement';
import { EngagementStore } from '../ports';

/**
 * Returns a store for one turn. It loads each engagement once and then returns the value last loaded or
 * saved. After a save that lost to another one, and after a deletion, it loads again.
 */
export function rememberEngagements(store: EngagementStore): EngagementStore {
  const seen = new Map<string, Engagement | undefined>();
  return {
    ...store,
    async load(engagementId) {
      if (!seen.has(engagementId)) seen.set(engagementId, await store.load(engagementId));
      return seen.get(engagementId);
    },
    async save(saving) {
      const saved = await store.save(saving);
      if (saved) seen.set(saved.id, saved);
      else seen.delete(saving.engagement.id);
      return saved;
    },
    async remove(engagement) {
      seen.delete(engagement.id);
      return store.remove(engagement);
    },
  };
}
