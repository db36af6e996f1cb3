const form =
  /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:-([0-9a-z-]+(?:\.[0-9a-z-]+)*))?(?:\+[0-9a-z.-]+)?$/i;

/** Three numbers and perhaps what stands before a release (`1.2.0-beta.1`), as semver.org defines them. */
export interface SemanticVersion {
  readonly numbers: readonly [number, number, number];
  readonly before: string | undefined;
}

/** Reads a version; undefined when it is none. */
export function semanticVersion(text: string): SemanticVersion | undefined {
  const [matched, major, minor, patch, before] = form.exec(text) ?? [];
  if (matched === undefined) return undefined;
  return { numbers: [Number(major), Number(minor), Number(patch)], before };
}

/** Whether a version is higher than another; one before a release is lower than the release. */
export function isHigher(version: SemanticVersion, than: SemanticVersion): boolean {
  for (const [index, number] of version.numbers.entries()) {
    const other = than.numbers[index] ?? 0;
    if (number !== other) return number > other;
  }
  if (than.before === undefined) return false;
  return (
    version.before === undefined || version.before.localeCompare(than.before, 'en', { numeric: true }) > 0
  );
}
