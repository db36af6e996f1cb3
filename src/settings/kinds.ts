import { z } from 'zod';
import { isDay } from '../domain/values/dates';

/**
 * Returns the kind of a whole number within limits, written in digits. The error message gives `such` as an
 * example.
 */
export function wholeNumber(limits: { least: number; most: number; such: number; what?: string }) {
  const { least, most, such, what = 'a whole number' } = limits;
  return z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: ({ input }) => `is "${String(input)}"; give ${what} from ${least} to ${most}, such as ${such}`,
    })
    .transform(Number);
}

/** Returns the kind of a port number of this machine. */
export const port = (such: number) => wholeNumber({ least: 1, most: 65535, such, what: 'a port number' });

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const guidOrEmpty = z
  .string()
  .default('')
  .refine((text) => text === '' || guidPattern.test(text), {
    error: 'is no GUID; give one such as 00000000-0000-0000-0000-000000000000, as the Azure portal shows it',
  });

/**
 * Azure AD object ids, separated by commas or blanks. An id with a leading tenant id and slash counts in
 * that tenant only. Read in lower case, because they are compared that way, and without duplicates.
 */
export const people = z
  .string()
  .default('')
  .transform((text) => [...new Set(text.toLowerCase().split(/[\s,;]+/))].filter((id) => id !== ''))
  .refine((ids) => ids.every(isPerson), {
    error: ({ input }) =>
      `holds "${(input as readonly string[]).find((id) => !isPerson(id)) ?? ''}"; ` +
      'give Azure AD object ids (GUIDs; Entra ID > Users shows each as Object ID) with commas between them',
  });

function isPerson(entry: string): boolean {
  const parts = entry.split('/');
  return parts.length <= 2 && parts.every((id) => guidPattern.test(id));
}

export const dayOrEmpty = z
  .string()
  .default('')
  .refine((text) => text === '' || isDay(text), {
    error: ({ input }) => `is "${String(input)}"; give a day as YYYY-MM-DD, such as 2027-03-31`,
  });

/**
 * A client secret. The portal shows its id beside its value; the id is a GUID and a value never is. A text
 * in angle brackets is a placeholder.
 */
export const secretOrEmpty = z
  .string()
  .default('')
  .refine((text) => !guidPattern.test(text), {
    error:
      'is a GUID, as the id of a secret is; give what the Azure portal shows as its value, or make a new secret if nobody kept it',
  })
  .refine((text) => !/^<.*>$/.test(text), {
    error: 'is still a placeholder; give the value of a client secret',
  });

/** The address of a server: scheme, name and port only, without a path or a user name. */
export const originOrEmpty = z
  .string()
  .default('')
  .transform((text) => text.replace(/\/$/, ''))
  .refine((text) => text === '' || isHttpsOrigin(text), {
    error: ({ input }) =>
      // The part before an @ may be a password.
      `is "${String(input).replace(/^.*@/s, '…@')}"; give the https address alone, such as https://bot.contoso.com, without /api/messages`,
  });

function isHttpsOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin } = new URL(text);
  return protocol === 'https:' && origin === text.toLowerCase();
}

export const versionOrEmpty = z
  .string()
  .default('')
  .refine((text) => text === '' || /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(text), {
    error: ({ input }) => `is "${String(input)}"; give a version of three numbers, such as 1.0.0`,
  });
