const form =
  /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:-([0-9a-z-]+(?:\.[0-9a-z-]+)*))?(?:\+[0-9a-z.-]+)?$/i;

/** A version as semver.org defines it: three numbers and perhaps a pre-release part (`1.2.0-beta.1`). */
export interface SemanticVersion {
  readonly numbers: readonly [number, number, number];
  readonly before: string | undefined;
}

/** Returns the version, or undefined when the text is not one. */
export function semanticVersion(text: string): SemanticVersion | undefined {
  const [matched, major, minor, patch, before] = form.exec(text) ?? [];
  if (matched === undefined) return undefined;
  return { numbers: [Number(major), Number(minor), Number(patch)], before };
}

/** Returns true when a version is higher than another. A pre-release is lower than its release. */
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
