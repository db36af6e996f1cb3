import { Instant } from './dates';
import { Language } from './language';

/** The roles that write FastTrack notes, in the order in which the bot offers them. */
export const roles = [
  'fasttrack-manager',
  'fe',
  'sme',
  'adoption-sme',
  'gmfta',
  'mvm',
  'fasttrack-architect',
  'gateway-manager',
] as const;

export type Role = (typeof roles)[number];

/** The identity of a person in one tenant, the same on all their devices. */
export interface PersonKey {
  readonly id: string;
  readonly tenantId: string;
}

/**
 * The stored data of a person. `role` and `language` are missing until they are known. `readers` are the
 * ids of the readers whom the person last chose for summaries.
 */
export interface Person extends PersonKey {
  readonly role?: Role;
  readonly language?: Language;
  readonly readers?: readonly string[];
  readonly greetedAt?: Instant;
}
