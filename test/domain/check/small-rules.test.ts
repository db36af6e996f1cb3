import { foundBy } from './findings';

describe('next-action-missing', () => {
  const answers = { nextAction: 'Call the CIO', nextActionDate: '2020-04-20', nextActionOwner: 'Partner' };
  const found = (typed: Readonly<Record<string, string>>): readonly string[] =>
    foundBy('next-action-missing', { kind: 'service-intent', answers: { ...answers, ...typed } });

  it.each([
    '',
    '-',
    '?',
    '...',
    'TBD',
    'tbc.',
    'T.B.D.',
    'n/a',
    'N.A.',
    'None',
    'No next action',
    'No further action required',
    'To be defined',
    'to be confirmed with the customer',
    'Will be decided later',
    'Not yet decided',
    'unknown',
    'Soon',
    'Later',
    'pending',
    'TBD with account team',
    'Still open',
    'Nothing for now',
    'Next steps to be agreed',
    'See above',
    'offen',
    'Noch offen.',
    'keine',
    'k. A.',
    'k.A.',
    'wird noch geklärt',
    'Wird später festgelegt',
    'folgt',
    'Noch nicht festgelegt',
    'noch zu klären',
    'Keine weiteren Schritte geplant',
    'Wird mit dem Kunden abgestimmt',
    'demnächst',
    'unklar',
    'Steht noch nicht fest',
    'Termin folgt',
    'Entfällt',
  ])('finds "%s"', (nextAction) => {
    expect(found({ nextAction })).toHaveLength(1);
  });

  it.each([
    'Call the CIO',
    'Confirm the date with the customer',
    'Close the open ticket',
    'Test Teams',
    'Define the pilot group',
    'Send follow-up mail on licenses',
    'Customer decides on E5',
    'Workshop on 4 May, agenda TBD',
    'Offene Fragen mit der IT klären',
    'Termin mit der IT vereinbaren',
    'Pilot starten',
    'Rückmeldung zum Angebot einholen',
    'Kunde entscheidet über Lizenzen',
    'Noch fehlende Lizenzen zuweisen',
  ])('leaves "%s" alone', (nextAction) => {
    expect(found({ nextAction })).toEqual([]);
  });

  it('finds each of the three', () => {
    expect(found({ nextAction: ' ', nextActionDate: '', nextActionOwner: 'N.N.' })).toEqual([
      'nextAction',
      'nextActionDate',
      'nextActionOwner: N.N.',
    ]);
  });

  it('asks an entitlement for its owner only where FTOP does', () => {
    const owner = (l1: string): readonly string[] =>
      foundBy('next-action-missing', { kind: 'entitlement-status', answers: { l1 } });
    expect(owner('in-progress')).toEqual([]);
    expect(owner('blocked')).toEqual(['owner']);
    expect(foundBy('next-action-missing', { kind: 'entitlement-status', answers: { l2: 'legal' } })).toEqual([
      'owner',
    ]);
  });
});

describe('long-status', () => {
  const found = (description: string): boolean =>
    foundBy('long-status', { kind: 'enterprise-status', answers: { description } }).length > 0;

  it.each([
    'Blocked. The VPN is too small for Teams. The supplier cannot deliver before June. The CFO has not signed.',
    'The customer is blocked by the proxy in two regions. The network team plans a local breakout. The first site follows in May, the others until August.',
    `Blocked because ${'the line is slow and the order is late and '.repeat(6)}nothing moves`,
    'Das Projekt ruht. Die IT ist in Kurzarbeit und nur an zwei Tagen besetzt. Die Mittel sind bis Juli gesperrt. Danach entscheidet der Vorstand.',
    '- Line too slow in both regions\n- CFO did not sign the order for more\n- Help desk cannot take the calls that this causes in both languages',
  ])('finds "%s"', (text) => {
    expect(found(text)).toBe(true);
  });

  it.each([
    '',
    'Blocked by the proxy.',
    'Teams audio fails because all traffic is routed through one proxy. A local breakout is planned for May.',
    'IT manager left. Project on hold. Successor starts in June.',
    'Der Rollout (ca. 1.500 Geräte, z. B. in Kassel) beginnt am 20. April, weil Version 2.1 erst dann freigegeben ist. Am 4. Mai folgt die 2. Welle.',
    'Mails move at approx. 250 a night, i.e. until 1.5. at the latest. No. 4 on the list, e.g. Leeds, is next.',
    'Blocked. Proxy is too small. ## Everything behind this is context. It may be long. Nobody minds. Really.',
    'The customer paused the Exchange migration because the merger with Fabrikam moves all mailboxes to another tenant. The account team will ask again in July, once the new IT leadership is in place and the tenant question is settled.',
  ])('leaves "%s" alone', (text) => {
    expect(found(text)).toBe(false);
  });
});

describe('usage-only', () => {
  const found = (summary: string): boolean =>
    foundBy('usage-only', { kind: 'technical-enablement', answers: { summary } }).length > 0;

  it.each([
    '45% active usage in Teams.',
    'Teams MAU 1,200, up from 900 in March.',
    'Usage: EXO 93 %, SPO 41 %, TEAMS 12 %',
    '3,400 of 5,000 seats are in use.',
    '1,400 meetings and 12,000 chat messages in the last 30 days.',
    'Exchange Online has 4,800 active users. OneDrive has 900.',
    'There were 2,300 logins last week.',
    'Active usage is at 67 percent. Usage is growing.',
    '- EXO: 4,800 active users\n- TEAMS: 300 active users',
    '412 users on Teams, 1,100 users on SharePoint.',
    '1.200 aktive Nutzer in Teams.',
    'Nutzung bei 45 %, im März waren es 30 %.',
    'Exchange: 98 % Nutzung. Teams: 12 % Nutzung.',
    '230 von 500 Lizenzen sind im Einsatz.',
    'Derzeit 300 aktive Nutzer pro Monat.',
    'Die Nutzung von OneDrive steigt.',
  ])('finds "%s"', (text) => {
    expect(found(text)).toBe(true);
  });

  it.each([
    '1,200 mailboxes were migrated this week.',
    'Usage is at 20% because training was cancelled.',
    'Usage rose to 45% after the champions program started.',
    '45% active usage; the goal of 80% needs training in the plants.',
    'Enabled 300 users for Teams.',
    'Reviewed usage with the customer: 45% in Teams.',
    'Customer wants to raise usage from 20% to 60% by June.',
    'Training of 40 champions was held.',
    'Two calls with the network team, ports are open.',
    '300 Postfächer wurden umgezogen.',
    'Nutzung bei 20 %, weil Schulungen ausfielen.',
    'Teams für 300 Lehrkräfte freigeschaltet.',
    'Aktive Nutzung 45 %, nächste Welle am 4. Mai.',
    'Pilot mit 60 Geräten in der Montage.',
    '',
  ])('leaves "%s" alone', (text) => {
    expect(found(text)).toBe(false);
  });
});

describe('attempts-missing', () => {
  const found = (statusText: string, l2 = 'customer-unresponsive'): boolean =>
    foundBy('attempts-missing', { kind: 'entitlement-status', answers: { l1: 'unknown', l2, statusText } })
      .length > 0;

  it.each([
    'Customer does not respond.',
    'Several mails and calls without an answer since 20 March.',
    'Multiple attempts via different channels, no response. 500 seats.',
    'Customer unresponsive for 6 weeks, account team informed.',
    'No answer to our mails in the last 30 days.',
    'Kunde reagiert nicht.',
    'Mehrere Mails und Anrufe seit dem 20. März ohne Antwort.',
    'Wiederholt angeschrieben, keine Reaktion; 500 Lizenzen.',
    'Seit 6 Wochen keine Antwort auf Mails.',
  ])('finds "%s"', (text) => {
    expect(found(text)).toBe(true);
  });

  it.each([
    'No answer to three mails and two calls.',
    '5 attempts (mail, phone, LinkedIn) since March.',
    'Contacted twice by mail and once by phone.',
    'Four unanswered follow-up emails.',
    'Attempts: 4 by mail.',
    'Mailed 3x, called 2x.',
    'Mails on 3 April and 9 April, call on 15 April; managed customer.',
    'We reached out three separate times.',
    'Drei E-Mails und zwei Anrufe ohne Antwort.',
    'Dreimal angeschrieben, zweimal angerufen.',
    'Keine Antwort nach fünf Kontaktversuchen.',
    'Kontaktversuche: 4',
    'Nach der dritten Mail keine Reaktion.',
    'Am 3.4. und 9.4. gemailt, am 15.4. angerufen.',
    '3 Erinnerungen per Mail verschickt.',
  ])('leaves "%s" alone', (text) => {
    expect(found(text)).toBe(false);
  });

  it('asks only of a customer who does not answer', () => {
    expect(found('Customer does not respond.', 'new-subscription')).toBe(false);
  });
});

describe('insight-id-missing', () => {
  const found = (concerns: string, more: Readonly<Record<string, string>> = {}): boolean =>
    foundBy('insight-id-missing', { kind: 'technical-enablement', answers: { concerns, ...more } }).length >
    0;

  it.each([
    'Outlook crashes when a shared calendar is opened.',
    'Teams lacks a breakout room feature.',
    'First-party software: sync in OneDrive fails.',
    'There is a bug in Intune enrollment on iOS 13.',
    'SharePoint does not show renamed folders.',
    'The hand raise function is missing in Teams.',
    'Known issue in Edge, Microsoft works on it.',
    'Microsoft product bug, reported by the help desk.',
    'OneDrive stops syncing after sign-in.',
    'Fehler in Outlook: geteilte Kalender werden nicht geladen.',
    'Teams stürzt beim Teilen des Bildschirms ab.',
    'In Planner fehlt die Funktion, Aufgaben zu kopieren.',
    'OneDrive synchronisiert große Dateien nicht.',
    'Software von Microsoft: Abstürze der mobilen App.',
  ])('finds "%s"', (text) => {
    expect(found(text)).toBe(true);
  });

  it.each([
    ['Outlook crashes when a shared calendar is opened. FTC Insight ID 48213.', {}],
    ['Outlook crashes. Insight: 48213', {}],
    ['Outlook stürzt ab (Insight-ID FTC-48213).', {}],
    ['Outlook crashes.', { insightId: '48213' }],
    ['Outlook crashes.', { insightId: 'FTC-48213', concernKind: 'first-party' }],
    ['Outlook crashes.', { concernKind: 'third-party' }],
    ['Outlook crashes because of an add-in of a third party.', {}],
    ['Teams fails behind the proxy.', {}],
    ['Zscaler breaks Teams media.', {}],
    ['Teams rollout lacks budget and staff.', {}],
    ['Users lack training in Teams.', {}],
    ['Legal does not allow SharePoint for contracts.', {}],
    ['Licenses for Teams are missing.', {}],
    ['VPN stürzt ab, wenn Teams läuft.', {}],
    ['Für Teams fehlt die Zustimmung des Betriebsrats.', {}],
    ['Keine Lizenzen für Intune.', {}],
    ['Das Netzwerk trägt Teams nicht.', {}],
    ['', {}],
  ])('leaves "%s" %j alone', (text, more) => {
    expect(found(text, more)).toBe(false);
  });

  it.each(['', 'TBD', 'pending', 'wird beantragt'])('asks for it with the kind chosen: "%s"', (insightId) => {
    expect(found('Slow.', { concernKind: 'first-party', insightId })).toBe(true);
  });
});

describe('blocked-unmentioned', () => {
  const found = (
    blocked: Readonly<Record<string, string>>,
    answers: Readonly<Record<string, string>>,
    kind = 'technical-enablement',
  ): readonly string[] => foundBy('blocked-unmentioned', { kind, blocked, answers });

  it.each([
    [{ networking: 'Proxy too small' }, 'All went well.'],
    [{ identity: 'Works council' }, 'Meeting with the customer.'],
    [{ foundation: 'Reseller is late with the order' }, 'Our project teams met.'],
    [{ teams: 'Owner is on leave' }, 'Project teams and the account teams met.'],
    [{ browsers: 'Kiosk machines' }, 'VPN is done.'],
    [{ 'security-baseline': 'Freigabe fehlt' }, 'Alles nach Plan, Änderung der Lizenzen erledigt.'],
  ])('finds %j in "%s"', (blocked, summary) => {
    expect(found(blocked, { summary })).toHaveLength(1);
  });

  it.each([
    [{ networking: 'Proxy too small' }, 'Firewall ports are closed.'],
    [{ networking: 'Proxy too small' }, 'Netzwerk: Engpass.'],
    [{ networking: '' }, 'Bandbreite fehlt.'],
    [{ identity: 'Works council objects' }, 'The works council objects to the plan.'],
    [{ foundation: 'Reseller is late' }, 'Waiting for the reseller.'],
    [{ teams: 'Owner is on leave' }, 'Teams cannot start.'],
    [{ 'remote-access': 'Connector server missing' }, 'Two connector servers are needed.'],
    [{ communication: 'Kein Schulungsraum' }, 'Schulungen fallen aus.'],
    [{ 'app-protection': 'Betriebsrat prüft' }, 'Der Betriebsrat prüft die Vereinbarung.'],
    [{}, ''],
  ])('leaves %j with "%s" alone', (blocked, summary) => {
    expect(found(blocked, { summary })).toEqual([]);
  });

  it('tells all of them together, where the note tells of such things', () => {
    const blocked = { browsers: 'Kiosk', identity: 'Server' };
    expect(found(blocked, {})).toEqual(['concerns: Browsers']);
    expect(found(blocked, {}, 'enterprise-status')).toEqual(['risks: Browsers']);
    expect(found(blocked, {}, 'service-intent')).toEqual(['intentText: Browsers']);
    expect(found(blocked, {}, 'entitlement-status')).toEqual(['statusText: Browsers']);
  });
});
