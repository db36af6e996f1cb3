import { stripVTControlCharacters } from 'node:util';

/** One problem of a package: its file and field, a description, and how to fix it. */
export interface PackageFinding {
  /** With an error, Teams or our own check rejects the package. A warning should be looked at. */
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly field: string;
  readonly what: string;
  readonly mend: string;
}

/** The place of a problem. */
export interface PackagePlace {
  readonly file: string;
  readonly field: string;
}

/** The field of a finding that is about a file as a whole. */
export const wholeFile = '(file)';

/** Returns an error at a place. */
export function packageFault(place: PackagePlace, what: string, mend: string): PackageFinding {
  return { severity: 'error', ...place, what, mend };
}

/** Returns a warning at a place. */
export function hint(place: PackagePlace, what: string, mend: string): PackageFinding {
  return { severity: 'warning', ...place, what, mend };
}

/** Returns the function for findings that are errors in our own package and warnings in a foreign one. */
export function ownFault(pkg: { readonly own: boolean }): typeof packageFault {
  return pkg.own ? packageFault : hint;
}

const longestValue = 60;

/** Formats a value of a package for a finding: quoted, on one line, cut after 60 characters. */
export function shownPlace(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = String(value);
  const cut = text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
  return typeof value === 'string' ? `"${cut}"` : cut;
}

/**
 * Formats a finding on one line. Control characters from the package are removed, so they do not reach the
 * terminal.
 */
export function lineOf({ severity, file, field, what, mend }: PackageFinding): string {
  const line = `${severity}: ${file}: ${field}: ${what}. Mend: ${mend}.`;
  return stripVTControlCharacters(line).replace(
    /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/gu,
    ' ',
  );
}
