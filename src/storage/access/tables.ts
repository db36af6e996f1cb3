import { Kysely, Transaction } from 'kysely';

/** The tables, as the newest migration leaves them. Values that only the domain reads are JSON in `state`. */
export interface Tables {
  persons: {
    id: string;
    tenant_id: string;
    role: string;
    language: string;
    greeted_at: string;
    /** A JSON list of ids; empty while no choice was made. */
    readers: string;
  };
  engagements: {
    id: string;
    owner_id: string;
    tenant_id: string;
    version: number;
    changed_at: string;
    /** The day of the next reminder; empty when none is to come. */
    remind_on: string;
    /** When a closed engagement was last touched; empty while it is not closed. */
    closed_at: string;
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
  readers: { id: string; tenant_id: string; digest: string; state: string };
  conversation_references: {
    id: string;
    tenant_id: string;
    team_id: string;
    service_url: string;
    /** A running number: the higher, the later it was told. */
    refreshed: number;
    state: string;
  };
  deliveries: {
    key: string;
    kind: string;
    recipient_id: string;
    tenant_id: string;
    engagement_id: string;
    about_id: string;
    delivery_state: string;
    created_at: string;
    next_at: string;
    delivered_at: string;
    /** The worker whose attempt is under way; empty for none. */
    leased_by: string;
    /** The end of its lease, in milliseconds since 1970. */
    leased_until: number;
    state: string;
  };
  /** What a recipient's or a tenant's way allows, in milliseconds since 1970; `id` is theirs. */
  lanes: { id: string; due_at: number; hour_due_at: number; rests_until: number };
  questions: {
    id: string;
    engagement_id: string;
    note_id: string;
    reader_id: string;
    asked_at: string;
    answered_at: string;
    state: string;
  };
  /** The days (UTC) on which closed engagements have been deleted, whether there were any or not. */
  retention_days: { day: string; done_at: string };
  /** How many were deleted, in numbers only. */
  retention_reports: { tenant_id: string; day: string; engagements: number; notes: number };
  dialog_states: { key: string; person_id: string; version: number; state: string };
}

/** The tables whose rows belong to an engagement and go with it. */
export const tablesOfEngagements = ['timeline', 'drafts', 'notes', 'deliveries', 'questions'] as const;

export type Database = Kysely<Tables>;
export type DatabaseTransaction = Transaction<Tables>;
