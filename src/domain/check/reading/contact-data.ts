import { Words } from './check-words';

/**
 * The parts of a mail address: the user, the sign in the middle ("@", " @ ", "(at)", "[ät]") and the host.
 */
const user = String.raw`(?<![\p{L}\p{N}._+-])[\p{L}\p{N}_+-](?:[\p{L}\p{N}._+-]{0,63})`;
const at = String.raw`(?:@|\s@\s|\s?(?:\((?:at|ät)\)|\[(?:at|ät)\])\s?)`;
const host = String.raw`[\p{L}\p{N}-]{1,63}(?:(?:\.|\s?[([](?:dot|punkt)[)\]]\s?)[\p{L}\p{N}-]{1,63}){1,4}`;
const mail = new RegExp(user + at + host, 'iu');

/** Returns the first mail address of a text, or undefined. */
export function mailIn(text: string): string | undefined {
  return text.includes('@') || /[([](?:at|ät)[)\]]/i.test(text) ? mail.exec(text)?.[0] : undefined;
}

/** Digits with the characters that people put between the digits of a telephone number. */
const numberLike =
  /(?<![\p{L}\p{N}.,:#_/-])(?:\+\s?|\()?\d(?:[\d()]|[ ./-]{1,3}(?=[\d(])|\s[-–/]\s(?=\d)){2,30}/gu;
/** Days and ranges of years: "4.5.2020", "2020-05-04", "5/2020", "2020/21". */
const dayLike = [
  /^\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{2}|\d{4})?(?!\d)/u,
  /^(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{4}|[12]\d{3}\s?[-–/]\s?\d{2,4})(?!\d)/u,
];
const international = /^(?:\+\s?[1-9]|00[1-9])/u;
const american = /^\(?[2-9]\d{2}\)?[ .-]{1,3}\d{3}[ .-]\d{4}$/u;
const national = /^\(?0[1-9]\d{1,4}\)?[ /.-]{1,3}\d{2,}|^01[5-7]\d{8,9}$|^\(0\d{1,5}\)\s?\d{3,}/u;
/** A code word in capitals with which systems number their entries: REQ, PO, INC0045. */
const codeBefore = /(?:^|[\s(])(?!TEL|FAX|FON|CELL)\p{Lu}{2,6}\d{0,8}[\s.:#-]{0,3}$/u;

/**
 * Returns the first telephone number of a text, or undefined. Days, versions, addresses of machines,
 * amounts and ids do not count. Without the list of words that announce other numbers, only a number that
 * begins with "+" counts.
 */
export function phoneIn(text: string, words: Words): string | undefined {
  for (const match of text.matchAll(numberLike)) {
    const number = match[0].replace(/[\s./(–-]+$/u, '');
    const before = text.slice(Math.max(0, match.index - 36), match.index);
    if (isPhone(number, { before, after: text.slice(match.index + match[0].length), words })) return number;
  }
  return undefined;
}

function isPhone(
  number: string,
  { before, after, words }: { before: string; after: string; words: Words },
): boolean {
  const digits = number.replace(/\D/g, '');
  if (words('number-cues').isEmpty && !number.startsWith('+')) return false;
  if (
    /^[\p{L}%€$£]|^\s?[%€]/u.test(after) ||
    words('counted-things').openingOf(after.trimStart()) !== undefined
  )
    return false;
  const notNumbered = words('number-cues').endingOf(before) === undefined;
  if (words('extension-cues').endingOf(before) && digits.length <= 6) return digits.length >= 2;
  if (dayLike.some((day) => day.test(number)) || digits.length < 6 || digits.length > 16) return false;
  if (/^\d{1,3}(?:[. ]\d{3})+$/u.test(number) && !/^0/.test(number)) return isCalled(before, words);
  if (/^\d{1,3}(?:\.\d{1,5}){2,4}$/u.test(number) && !american.test(number)) return isCalled(before, words);
  if (international.test(number)) {
    const apart = !codeBefore.test(before) && (/[ ./-]/.test(number) || notNumbered);
    return digits.length >= 8 && (number.startsWith('+') || apart);
  }
  if (isCalled(before, words)) return true;
  if (!notNumbered || codeBefore.test(before)) return false;
  return american.test(number) || (national.test(number) && digits.length >= 7);
}

/** The last three words before a number. */
const nearestWords = /((?:[\p{L}.'()-]+[\s.:]{1,3}){0,3}(?:[\p{L}.'()-]*[\s.:]{0,3}))$/u;

/** Returns true when the words before a number end with one that announces a telephone number. */
function isCalled(before: string, words: Words): boolean {
  const [, nearest = ''] = nearestWords.exec(before) ?? [];
  return words('phone-cues').isIn(nearest) && !words('phone-things').isIn(nearest);
}
