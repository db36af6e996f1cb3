import { enDay } from './day.en';

function quoted(fields: readonly string[]): string {
  return fields.map((field) => `“${field}”`).join(' and ');
}

/** The English sentences about a note for each service, and about answers that come and go. */
export const enServices = {
  services: {
    title: 'Which service?',
    about: 'FTOP keeps this status for each service: one note each.',
    other: 'Another service',
    write: (name: string) => `Write for ${name}`,
    writeChosen: 'Write for chosen service',
    take: (name: string) => `Note is about ${name}`,
    takeChosen: 'Note is about chosen service',
    chooseFirst: 'Please choose a service.',
    blocked: (items: number) => (items === 1 ? '1 item blocked' : `${items} items blocked`),
    inProgress: 'in progress',
    noNote: 'no note yet',
    written: (at: string) => `note written on ${enDay(at)}`,
    changed: (at: string) => `changed since the note of ${enDay(at)}`,
    change: 'Choose another service',
    next: (service: string) => `Next note: ${service}`,
  },

  pausing: {
    short: 'The customer pauses: no #covid, but an Entitlement Status for each service.',
    write: 'Write Entitlement Status',
    writeFor: (customer: string) => `Write Entitlement Status for ${customer}`,
  },

  choosing: {
    none: 'None',
    no: 'No',
    removeDue: 'Remove due date',
    remove: (field: string) => `Remove ${field}`,
    notAsked: (fields: readonly string[], choice: string) =>
      fields.length === 1
        ? `${quoted(fields)} was dropped: FTOP does not ask for it with “${choice}”.`
        : `${quoted(fields)} were dropped: FTOP does not ask for them with “${choice}”.`,
    notWithin: (fields: readonly string[], choice: string) =>
      `${quoted(fields)} ${fields.length === 1 ? 'was dropped: it does' : 'were dropped: they do'} not belong to “${choice}”.`,
  },
};
