import { Language } from '../../../src/domain/values/language';
import { NoteAnswers } from '../../../src/domain/note/note';

/**
 * The answers that a partner types in addition to those from the walk in `note-samples.ts`, by kind of note.
 */
export const typedTexts: Readonly<Record<Language, Readonly<Record<string, NoteAnswers>>>> = {
  en: {
    'technical-enablement': {
      status: 'pending-customer',
      statusText: 'Waiting for the firewall team’s decision on split tunneling.',
      participants: 'IT lead, network team, FastTrack engineer',
      questions: 'Can teachers record lessons?\nWhere are the recordings kept?',
      ftcActions: 'Send the guidance on Teams traffic and VPN.',
      concernKind: 'third-party',
      insightId: '',
      escalate: 'yes',
    },
    'engagement-management': {
      changed:
        'The district moved its Teams rollout from September to April, as all schools teach from home.\n' +
        'A weekly call with the IT lead and the account team is agreed.',
      escalate: 'yes',
    },
    'overall-status': {
      update:
        'The account team has a full-day workshop on Teams and Microsoft 365 Apps planned for 22 April. ' +
        'FastTrack presents its scope for 30 minutes at the end.\n' +
        'The project manager of the district is on leave until May; her deputy joins the weekly call.',
    },
    'service-intent': {
      services: 'TEAMS',
      intentText:
        'All 2,000 teachers are to hold lessons in Teams by the end of April, five months earlier than planned, because the schools are closed.',
    },
    'executive-summary': {
      customer:
        'School district with 42 schools, 2,000 teachers and 30,000 students; all lessons are remote since March.',
      engagement: 'fully-engaged',
      deployment: 'partially',
      relationship:
        'Weekly calls with the IT lead. The account team takes part every second week. The superintendent sponsors the rollout.',
      requests: 'A CSMAU workshop for the help desk',
    },
    'enterprise-status': {
      reason: 'major-brand',
      topic: 'Network',
      description: 'Teams traffic runs through the VPN.',
      impact: 'poor calls for 2,000 teachers',
      action: 'split tunneling, decision on 13 April',
      ownActivities: 'Network assessment with the firewall team on 9 April',
      brand: 'Contoso Schools',
      awareness:
        'The district decides in June on a single platform for all lessons. ## A competitor runs a pilot in two of the 42 schools.',
    },
    'entitlement-status': {
      l2: 'infrastructure',
      l3: 'VPN without split tunneling',
      targetDate: '2026-05-04',
      owner: 'Network team',
    },
  },
  de: {
    'technical-enablement': {
      status: 'pending-customer',
      statusText: 'Die Entscheidung des Firewall-Teams zum Split-Tunneling steht aus.',
      participants: 'IT-Leitung, Netzwerkteam, FastTrack-Ingenieur',
      questions: 'Dürfen Lehrkräfte Unterricht aufzeichnen?\nWo liegen die Aufzeichnungen?',
      ftcActions: 'Hinweise zu Teams-Datenverkehr und VPN senden.',
      concernKind: 'third-party',
      insightId: '',
      escalate: 'yes',
    },
    'engagement-management': {
      changed:
        'Der Schulträger zieht die Einführung von Teams von September auf April vor, da alle Schulen von zu Hause unterrichten.\n' +
        'Ein wöchentliches Gespräch mit IT-Leitung und Account-Team ist vereinbart.',
      escalate: 'yes',
    },
    'overall-status': {
      update:
        'Das Account-Team plant für den 22. April einen ganztägigen Workshop zu Teams und Microsoft 365 Apps. ' +
        'FastTrack stellt am Ende 30 Minuten lang seinen Umfang vor.\n' +
        'Die Projektleitung des Schulträgers ist bis Mai im Urlaub; die Vertretung nimmt am wöchentlichen Gespräch teil.',
    },
    'service-intent': {
      services: 'TEAMS',
      intentText:
        'Alle 2.000 Lehrkräfte sollen bis Ende April mit Teams unterrichten, fünf Monate früher als geplant, weil die Schulen geschlossen sind.',
    },
    'executive-summary': {
      customer:
        'Schulträger mit 42 Schulen, 2.000 Lehrkräften und 30.000 Schülerinnen und Schülern; seit März wird nur von zu Hause unterrichtet.',
      engagement: 'fully-engaged',
      deployment: 'partially',
      relationship:
        'Wöchentliche Gespräche mit der IT-Leitung. Das Account-Team nimmt alle zwei Wochen teil. Die Leitung des Schulträgers unterstützt die Einführung.',
      requests: 'Ein CSMAU-Workshop für den Helpdesk',
    },
    'enterprise-status': {
      reason: 'major-brand',
      topic: 'Netzwerk',
      description: 'Teams läuft durch das VPN.',
      impact: 'schlechte Anrufe für 2.000 Lehrkräfte',
      action: 'Split-Tunneling, Entscheidung am 13. April',
      ownActivities: 'Netzwerkbewertung mit dem Firewall-Team am 9. April',
      brand: 'Contoso-Schulen',
      awareness:
        'Der Schulträger entscheidet im Juni über eine einzige Plattform für den Unterricht. ## Ein Wettbewerber erprobt seine Lösung an zwei der 42 Schulen.',
    },
    'entitlement-status': {
      l2: 'infrastructure',
      l3: 'VPN ohne Split-Tunneling',
      targetDate: '2026-05-04',
      owner: 'Netzwerkteam',
    },
  },
};

/** The typed answers for a customer who pauses: the statuses that say so, and the reasons. */
export const pausingTexts: Readonly<Record<Language, Readonly<Record<string, NoteAnswers>>>> = {
  en: {
    'technical-enablement': { statusText: 'The schools are closed until May and nobody can test.' },
    'entitlement-status': {
      l2: 'sponsorship',
      statusText:
        'The customer does not have intent to go on because the district is merged with its neighbour. The board decides on a common platform first.',
      owner: 'IT lead',
    },
  },
  de: {
    'technical-enablement': { statusText: 'Die Schulen sind bis Mai geschlossen, und niemand kann testen.' },
    'entitlement-status': {
      l2: 'sponsorship',
      statusText:
        'Der Kunde hat keine Absicht weiterzumachen, weil der Schulträger mit dem Nachbarn ' +
        'zusammengelegt wird. Die Leitung entscheidet zuerst über eine gemeinsame Plattform.',
      owner: 'IT-Leitung',
    },
  },
};
