import { phrases } from './words';

const mail =
  /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}_+-](?:[\p{L}\p{N}._+-]{0,63})(?:@|\s@\s|\s?(?:\((?:at|ät)\)|\[(?:at|ät)\])\s?)[\p{L}\p{N}-]{1,63}(?:(?:\.|\s?[([](?:dot|punkt)[)\]]\s?)[\p{L}\p{N}-]{1,63}){1,4}/iu;

/** The first mail address of a text, or nothing. */
export function mailIn(text: string): string | undefined {
  return text.includes('@') || /[([](?:at|ät)[)\]]/i.test(text) ? mail.exec(text)?.[0] : undefined;
}

/** Digits with what people put between those of a telephone number. */
const numberLike =
  /(?<![\p{L}\p{N}.,:#_/-])(?:\+\s?|\()?\d(?:[\d()]|[ ./-]{1,3}(?=[\d(])|\s[-–/]\s(?=\d)){2,30}/gu;
const dayLike =
  /^(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{2}|\d{4})?|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{4}|[12]\d{3}\s?[-–/]\s?\d{2,4})(?!\d)/u;
const international = /^(?:\+\s?[1-9]|00[1-9])/u;
const american = /^\(?[2-9]\d{2}\)?[ .-]{1,3}\d{3}[ .-]\d{4}$/u;
const national = /^\(?0[1-9]\d{1,4}\)?[ /.-]{1,3}\d{2,}|^01[5-7]\d{8,9}$|^\(0\d{1,5}\)\s?\d{3,}/u;
const notBefore =
  /(?:ticket|case|sr|id|kb|incident|inc|chg|request|order|po|insight|ip|port|build|version|ver|v|nr|no|number|nummer|bestellung|rechnung|vorgang|auftrag|fall|error|fehler|code|article|artikel|tenant|subscription|vertrag|contract|invoice|seats|users|lizenzen)[\s.:#-]{0,4}$/iu;
/** A code word in capitals, by which systems number things: REQ, PO, INC0045. */
const codeBefore = /(?:^|[\s(])(?!TEL|FAX|FON|CELL)\p{Lu}{2,6}\d{0,8}[\s.:#-]{0,3}$/u;
const callBefore = phrases(
  'phone|telephone|tel|mobile|cell|cellphone|fax|telefon|handy|mobil|mobilnummer|telefonnummer|rufnummer|handynummer|phone number|call (?:me|him|her|them)?(?: at| on)?|reach(?:able|ed)?(?: him| her| them)? (?:at|on|under)|dial|direct line|hotline|durchwahl|erreichbar unter|anrufen unter|unter der nummer|rückruf unter|anruf unter|whatsapp|ext|extension|apparat|dw|nebenstelle',
);
const lineBefore = /(?:^|[\s(])(?:ext(?:ension)?|durchwahl|dw|nebenstelle|apparat|app)\.?\s?[:\s]\s?$/iu;

/** The first telephone number of a text, or nothing; days, versions, addresses of machines, amounts and ids are none. */
export function phoneIn(text: string): string | undefined {
  for (const match of text.matchAll(numberLike)) {
    const number = match[0].replace(/[\s./(–-]+$/u, '');
    if (
      isPhone(
        number,
        text.slice(Math.max(0, match.index - 36), match.index),
        text.slice(match.index + match[0].length),
      )
    )
      return number;
  }
  return undefined;
}

function isPhone(number: string, before: string, after: string): boolean {
  const digits = number.replace(/\D/g, '');
  if (/^[\p{L}%€$£]|^\s?(?:%|€|EUR|USD|days?|users?|seats?|MB|GB|TB|Tage)/u.test(after)) return false;
  if (lineBefore.test(before) && digits.length <= 6) return digits.length >= 2;
  if (dayLike.test(number) || digits.length < 6 || digits.length > 16) return false;
  if (/^\d{1,3}(?:[. ]\d{3})+$/u.test(number) && !/^0/.test(number)) return isCalled(before);
  if (/^\d{1,3}(?:\.\d{1,5}){2,4}$/u.test(number) && !american.test(number)) return isCalled(before);
  if (international.test(number))
    return (
      digits.length >= 8 &&
      (number.startsWith('+') ||
        (!codeBefore.test(before) && (/[ ./-]/.test(number) || !notBefore.test(before))))
    );
  if (isCalled(before)) return true;
  if (notBefore.test(before) || codeBefore.test(before)) return false;
  return american.test(number) || (national.test(number) && digits.length >= 7);
}

/** Whether the words before a number end in one that announces a telephone number. */
function isCalled(before: string): boolean {
  const [, nearest = ''] =
    /((?:[\p{L}.'()-]+[\s.:]{1,3}){0,3}(?:[\p{L}.'()-]*[\s.:]{0,3}))$/u.exec(before) ?? [];
  return callBefore.test(nearest) && !/\b(?:mobile|cell|phone) (?:apps?|devices?|users?)\b/iu.test(nearest);
}
