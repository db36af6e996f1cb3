import { stripVTControlCharacters } from 'node:util';

/** One thing that is wrong with a package: in which file, at which field, what it is, and how to mend it. */
export interface PackageFinding {
  /** An error keeps Teams, or us, from taking the package; a warning is for somebody to look at. */
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly field: string;
  readonly what: string;
  readonly mend: string;
}

/** Where something is wrong. */
export interface PackagePlace {
  readonly file: string;
  readonly field: string;
}

/** The field of a finding that is about a file as a whole. */
export const wholeFile = '(file)';

/** An error at a place. */
export function packageFault(place: PackagePlace, what: string, mend: string): PackageFinding {
  return { severity: 'error', ...place, what, mend };
}

/** A warning at a place. */
export function hint(place: PackagePlace, what: string, mend: string): PackageFinding {
  return { severity: 'warning', ...place, what, mend };
}

/** What is an error in a package of our own, and in somebody else's only a warning. */
export function ownFault(pkg: { readonly own: boolean }): typeof packageFault {
  return pkg.own ? packageFault : hint;
}

const longestValue = 60;

/** A value of a package as a finding shows it: quoted, on one line, cut after 60 characters. */
export function shownPlace(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = String(value);
  const cut = text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
  return typeof value === 'string' ? `"${cut}"` : cut;
}

/** A finding on one line; control characters that a package put into it do not reach the terminal. */
export function lineOf({ severity, file, field, what, mend }: PackageFinding): string {
  const line = `${severity}: ${file}: ${field}: ${what}. Mend: ${mend}.`;
  return stripVTControlCharacters(line).replace(
    /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/gu,
    ' ',
  );
}
