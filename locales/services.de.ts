import { deDay } from './day.de';
import type { enServices as english } from './services.en';

function dropped(fields: readonly string[]): string {
  const named = fields.map((field) => `„${field}“`).join(' und ');
  return `${named} ${fields.length === 1 ? 'wurde entfernt' : 'wurden entfernt'}`;
}

/** The German sentences about a note for each service, and about answers that come and go. */
export const deServices: typeof english = {
  services: {
    title: 'Um welchen Dienst geht es?',
    about: 'FTOP führt diesen Status je Dienst: eine Notiz für jeden.',
    other: 'Ein anderer Dienst',
    write: (name) => `Für ${name} schreiben`,
    writeChosen: 'Für gewählten Dienst schreiben',
    take: (name) => `Notiz betrifft ${name}`,
    takeChosen: 'Notiz betrifft gewählten Dienst',
    chooseFirst: 'Bitte wählen Sie einen Dienst.',
    blocked: (items) => (items === 1 ? '1 Punkt blockiert' : `${items} Punkte blockiert`),
    inProgress: 'in Arbeit',
    noNote: 'noch keine Notiz',
    written: (at) => `Notiz vom ${deDay(at)}`,
    changed: (at) => `geändert seit der Notiz vom ${deDay(at)}`,
    change: 'Anderen Dienst wählen',
    next: (service) => `Nächste Notiz: ${service}`,
  },

  pausing: {
    short: 'Der Kunde pausiert: kein #covid, sondern je Dienst ein Berechtigungsstatus.',
    write: 'Berechtigungsstatus schreiben',
    writeFor: (customer) => `Berechtigungsstatus für ${customer} schreiben`,
  },

  choosing: {
    none: 'Keine Angabe',
    no: 'Nein',
    removeDue: 'Fälligkeit entfernen',
    remove: (field) => `${field} entfernen`,
    notAsked: (fields, choice) => `${dropped(fields)}: ` + `Bei „${choice}“ fragt FTOP nicht danach.`,
    notWithin: (fields, choice) => `${dropped(fields)}: ` + `Das gehört nicht zu „${choice}“.`,
  },
};
