import type { enDrafting as english } from './drafting.en';
import { deDay } from './day.de';

function counted(items: readonly string[]): string {
  return items.length === 1 ? 'Ein Punkt hat' : `${items.length} Punkte haben`;
}

/** The German sentences about the filled-in text of a note's form. */
export const deDrafting: typeof english = {
  changed: (items) =>
    items.length === 0
      ? 'Was die Checkliste ausfüllt, hat sich seither geändert.'
      : `${counted(items)} sich seither geändert: ${items.join('; ')}.`,
  changedSinceNote: (items, number) =>
    items.length === 0
      ? `Die Checkliste würde jetzt etwas anderes ausfüllen, als in Notiz ${number} steht.`
      : `${counted(items)} sich seit Notiz ${number} geändert; darin steht es nicht: ${items.join('; ')}.`,
  saysNow: (fields) =>
    `Die Checkliste sagt jetzt: ${fields.map(({ label, value }) => `${label} – ${value}`).join('; ')}.`,
  add: 'Änderungen ergänzen',
  leave: 'Text so lassen',
  nothingSince: (number, at) =>
    `Seit Notiz ${number} vom ${deDay(at)} hat sich nichts geändert. Schreiben Sie, worüber Sie gesprochen haben, oder füllen Sie alle Punkte aus.`,
  fillAll: 'Alle Punkte ausfüllen',
  filledIn: (fields) => `Ausgefüllt: ${fields.join(', ').replaceAll(' (optional)', '')}.`,
  undo: 'Ausfüllen zurücknehmen',
  nothingToFill: 'Alles, was die Checkliste weiß, ist ausgefüllt.',
  own: (fields) =>
    fields === 1 ? 'In einem Feld bleibt Ihr eigener Text.' : `In ${fields} Feldern bleibt Ihr eigener Text.`,
  replace: (fields) => (fields === 1 ? 'Text in einem Feld ersetzen' : `Text in ${fields} Feldern ersetzen`),
  carried: (number, at) => `Aus Notiz ${number} vom ${deDay(at)}`,
  carriedAsWritten: (number, at, language) =>
    `Aus Notiz ${number} vom ${deDay(at)}, auf ${language} geschrieben`,
  wasDue: (at) => `Sie war am ${deDay(at)} fällig; geben Sie einen neuen Tag an.`,
  notTold: (items) => `Seither geändert und vielleicht nicht in der Notiz: ${items.join('; ')}.`,
};
