/** The names of the people and channels that get a walk's summaries. A name is empty when unknown. */
export interface NamedReaders {
  readonly chosen: readonly string[];
  readonly appointed: readonly string[];
  /** Identifies this set of readers, so that a later press can see if the set changed. */
  readonly mark: string;
}
