/**
 * The numbers of what is stored with an engagement and goes with it: notes (each counted once, whatever its
 * versions), unfinished notes, questions, the readers whom a summary has reached, and the messages that are
 * still to be sent.
 */
export interface Belongings {
  readonly notes: number;
  readonly drafts: number;
  readonly questions: number;
  readonly readers: number;
  readonly unsent: number;
}
