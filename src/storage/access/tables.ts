import { Kysely, Transaction } from 'kysely';
import { Day, Instant } from '../../domain/values/dates';

/**
 * The tables in their form after the newest migration. Values that only the domain reads are JSON in `state`.
 */
export interface Tables {
  persons: {
    id: string;
    tenant_id: string;
    role: string;
    language: string;
    greeted_at: Instant | '';
    /** A JSON list of ids; empty while no choice was made. */
    readers: string;
  };
  engagements: {
    id: string;
    owner_id: string;
    tenant_id: string;
    version: number;
    changed_at: Instant;
    /** The day of the next reminder; empty when there is none. */
    remind_on: Day | '';
    /** The time of the last change to a closed engagement; empty while it is not closed. */
    closed_at: Instant | '';
    state: string;
  };
  timeline: {
    engagement_id: string;
    version: number;
    position: number;
    at: Instant;
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
    saved_at: Instant | '';
    state: string;
  };
  notes: {
    id: string;
    engagement_id: string;
    number: number;
    version: number;
    written_at: Instant;
    state: string;
  };
  readers: { id: string; tenant_id: string; digest: string; state: string };
  conversation_references: {
    id: string;
    tenant_id: string;
    team_id: string;
    service_url: string;
    /** A running number: a higher one was refreshed later. */
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
    created_at: Instant;
    next_at: Instant;
    delivered_at: Instant | '';
    /** The worker that is sending it now; empty when none is. */
    leased_by: string;
    /** The end of that worker's lease, in milliseconds since 1970. */
    leased_until: number;
    state: string;
  };
  /**
   * The send times of a recipient or a tenant, in milliseconds since 1970; `id` is the recipient's or the
   * tenant's.
   */
  lanes: { id: string; due_at: number; hour_due_at: number; rests_until: number };
  questions: {
    id: string;
    engagement_id: string;
    note_id: string;
    reader_id: string;
    asked_at: Instant;
    answered_at: Instant | '';
    state: string;
  };
  /**
   * The days (UTC) on which the deletion of closed engagements has run, also when there were none to delete.
   */
  retention_days: { day: Day; done_at: Instant };
  /** The numbers of deleted engagements and notes, without any content. */
  retention_reports: { tenant_id: string; day: Day; engagements: number; notes: number };
  dialog_states: { key: string; person_id: string; version: number; state: string };
}

/** The tables whose rows belong to an engagement and are deleted with it. */
export const tablesOfEngagements = ['timeline', 'drafts', 'notes', 'deliveries', 'questions'] as const;

export type Database = Kysely<Tables>;
export type DatabaseTransaction = Transaction<Tables>;
