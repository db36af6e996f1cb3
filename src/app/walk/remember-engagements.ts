import { Engagement } from '../../domain/walk/engagement';
import { EngagementStore } from '../ports';

/**
 * A store for one turn, which loads each engagement once and then answers with what was last loaded or saved.
 * A save that came too late makes it load anew.
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
  };
}
