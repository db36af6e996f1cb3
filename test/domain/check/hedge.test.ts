import { foundBy } from './findings';

const found = (statusText: string): boolean =>
  foundBy('hedge', {
    kind: 'entitlement-status',
    answers: { l1: 'blocked', statusText, owner: 'Account team' },
  }).length > 0;

describe('a hedge without a why is found', () => {
  it.each([
    'On hold for now.',
    'The project is parked for the time being.',
    'Customer is currently not moving forward.',
    'No activity at the moment. Will check again in May.',
    'Not a priority at this time.',
    'Deployment has not started yet.',
    'The date has yet to be agreed.',
    'Customer hasn’t decided yet',
    'Right now the customer is not deploying Yammer.',
    'They are presently reviewing options.',
    'Temporarily suspended.',
    'Paused until further notice.',
    'At present there is nothing to deploy.',
    'So far nothing was deployed.',
    'Customer is not ready yet and will come back to us.',
    'Customer paused for now, no reason given.',
    'Rollout is on hold for now until June.',
    'Windows 10 upgrade is currently paused.',
    'Currently evaluating Office 365.',
    'We are still in discussions, nothing to report yet.',
    'For the moment, they will stay where they are.',
    'Customer does not use Teams currently',
    'Waiting period extended for now. Next review in Q3.',
    'Der Kunde pausiert vorerst.',
    'Derzeit keine Aktivitäten.',
    'Die Einführung ist aktuell gestoppt.',
    'Momentan wird nichts ausgerollt.',
    'Im Moment kein Interesse an Yammer.',
    'Zurzeit nicht geplant.',
    'Zur Zeit ist das Projekt angehalten.',
    'Noch keine Entscheidung.',
    'Mit der Migration wurde noch nicht begonnen',
    'Bislang gibt es keinen Termin.',
    'Das Vorhaben ist vorläufig zurückgestellt.',
    'Fürs Erste bleibt alles, wie es ist.',
    'Bis auf Weiteres ausgesetzt, ohne Angabe von Gründen.',
    'Vorübergehend angehalten bis Juni.',
    'Der Kunde wartet erst einmal ab.',
    'Aktuell prüft der Kunde Office 365.',
    'Einstweilen ruht das Projekt.',
    'Bis jetzt hat der Kunde nichts unternommen.',
    'Der Kunde hat vorerst andere Pläne. Wir melden uns wieder, sobald der Sommer vorbei ist.',
  ])('%s', (text) => {
    expect(found(text)).toBe(true);
  });
});

describe('a hedge with its why, a report and an adjective are left alone', () => {
  it.each([
    'Currently on hold because the CIO left.',
    'On hold for now due to a hiring freeze.',
    'Not deployed yet. Reason: the tenant move is not finished.',
    'The customer is currently unable to deploy Teams: the VPN is full.',
    'Rollout stopped for the time being, as the works council has not agreed.',
    'Customer does not use Yammer at the moment since they run Slack.',
    'Not started yet; blocked by missing licenses.',
    'Paused for now until the new firewall is in place.',
    'At this time there is a lack of staff.',
    'Currently testing on 10 users as a pilot group in IT.',
    'So far 1,200 of 3,000 mailboxes have been moved.',
    'Currently rolling out to the Leeds site, finished by 4 May.',
    'We are currently in wave two of five.',
    'At the moment three schools use Teams.',
    'The current version is installed.',
    'They want a simple yet effective rollout.',
    'Yet another site joined the pilot.',
    'Network is small, yet the pilot went well.',
    'Temporary licenses were assigned.',
    'Is the feature available yet?',
    'Budget was cut. Nothing moves at the moment.',
    'Users cannot work with Teams right now because of the proxy.',
    'IT is not ready yet: not enough staff for a pilot.',
    'No issues so far.',
    'Deployment has not started yet. The customer is waiting for new laptops.',
    'Derzeit angehalten, weil die Mittel gesperrt sind.',
    'Noch nicht gestartet, da Lizenzen fehlen.',
    'Die Einführung ist aktuell gestoppt. Grund: Kurzarbeit in der IT.',
    'Aktuell migrieren wir 200 Postfächer bis 20. April.',
    'Zurzeit testen 10 Anwender aus der IT.',
    'Die aktuelle Version ist installiert.',
    'Alle Rechner sind aktuell.',
    'Momentan wegen eines Hardwareproblems blockiert.',
    'Vorerst keine Einführung, denn der Vertrag mit dem Anbieter läuft bis 2021.',
    'Bisher wurden 300 Postfächer umgezogen.',
    'Derzeit pausiert aufgrund der Fusion.',
    'Der Kunde kann derzeit mangels Personal nicht starten.',
    'Noch nicht freigegeben: Es fehlt die Zustimmung des Betriebsrats.',
    'Im Moment warten wir auf die Freigabe der Firewall.',
    'Vorläufig angehalten, bis die neue Leitung steht.',
    'Derzeit keine Absicht, weil Slack genutzt wird.',
    'Aktuelle Zahlen liegen vor.',
    'Zwei Standorte sind noch nicht dabei, dort reicht die Bandbreite wegen des alten Anschlusses nicht.',
    'Keine Probleme bisher.',
  ])('%s', (text) => {
    expect(found(text)).toBe(false);
  });
});

describe('where it looks', () => {
  it('leaves owner, participants, brand and questions alone', () => {
    expect(
      foundBy('hedge', {
        kind: 'technical-enablement',
        layout: 'ftop',
        answers: {
          participants: 'IT lead (currently acting)',
          nextActionOwner: 'IT lead for now',
          questions: 'Is this supported yet?',
        },
      }),
    ).toEqual([]);
  });

  it('reads each workload’s line on its own', () => {
    const snapshot = '[EXO] Currently on hold.\n[TEAMS] Blocked because of the proxy.';
    expect(foundBy('hedge', { kind: 'executive-summary', answers: { snapshot } })).toEqual([
      'snapshot: Currently',
    ]);
  });
});
