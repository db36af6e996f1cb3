import { Instant } from './dates';
import { Language } from './language';

/** The roles that write FastTrack notes, in the order in which the bot offers them. */
export const roles = [
  'fasttrack-manager',
  'fe',
  'sme',
  'gmfta',
  'mvm',
  'fasttrack-architect',
  'gateway-manager',
] as const;

export type Role = (typeof roles)[number];

/** Who somebody is to the bot: one person in one tenant, whichever device they use. */
export interface PersonKey {
  readonly id: string;
  readonly tenantId: string;
}

/**
 * What the bot keeps of a person. `role` and `language` are missing until they are known; `readers` are the ids of
 * those they last chose to get summaries.
 */
export interface Person extends PersonKey {
  readonly role?: Role;
  readonly language?: Language;
  readonly readers?: readonly string[];
  readonly greetedAt?: Instant;
}
