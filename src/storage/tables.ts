import { Kysely, Transaction } from 'kysely';

/** The tables, as the newest migration leaves them. Values that only the domain reads are JSON in `state`. */
export interface Tables {
  persons: { id: string; tenant_id: string; role: string; language: string; greeted_at: string };
  engagements: {
    id: string;
    owner_id: string;
    tenant_id: string;
    version: number;
    changed_at: string;
    state: string;
  };
  timeline: {
    engagement_id: string;
    version: number;
    position: number;
    at: string;
    by_person: string;
    what: string;
    from_value: string;
    to_value: string;
  };
  drafts: {
    id: string;
    engagement_id: string;
    kind_id: string;
    revision: number;
    saved_at: string;
    state: string;
  };
  notes: {
    id: string;
    engagement_id: string;
    number: number;
    version: number;
    written_at: string;
    state: string;
  };
  dialog_states: { key: string; person_id: string; version: number; state: string };
}

export type Database = Kysely<Tables>;
export type DatabaseTransaction = Transaction<Tables>;
