/** Who gets a walk's summaries, by name; a name is empty while it is not known. */
export interface NamedReaders {
  readonly chosen: readonly string[];
  readonly appointed: readonly string[];
  /** Tells one set of readers from another, so that a later press knows whether they changed. */
  readonly mark: string;
}
