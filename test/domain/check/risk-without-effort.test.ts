import { foundBy } from './findings';

const found = (risks: string): readonly string[] =>
  foundBy('risk-without-effort', { kind: 'engagement-management', answers: { risks } });

describe('a risk without an effort is found', () => {
  it.each([
    'The CIO is unhappy with the speed of the migration.',
    'Users are not trained.',
    'Budget may be cut in June.',
    'Customer might switch to Zoom.',
    'No mitigation so far.',
    'There is no plan for the legacy phones.',
    'Bandwidth in the branches is too low; nobody is working on it.',
    'Schedule is tight.',
    'Go-live planned for May is at risk.',
    'Support tickets are piling up.',
    'Concerns were raised by legal about data residency.',
    'Laptops are delayed by six weeks.',
    'Migration takes longer than planned.',
    'Works council has not agreed to recordings.',
    'Key admin leaves the company on 30 April.',
    'Mitigation: none',
    'Next: TBD',
    'Escalation has not been made.',
    'Users will lose access to their files when the licenses run out.',
    'Data loss without a workaround.',
    'The customer is threatening to cancel the subscription.',
    'Test environment is unstable.',
    'Training is behind.',
    'VPN is overloaded and the customer has no budget for more.',
    'Die Geschäftsführung ist unzufrieden.',
    'Es gibt keinen Plan für die Telefonanlage.',
    'Der Betriebsrat lehnt die Aufzeichnung ab.',
    'Bandbreite reicht nicht aus, niemand kümmert sich darum.',
    'Das Budget könnte im Juni gekürzt werden.',
    'Die Einführung dauert länger als geplant.',
    'Benutzer sind nicht geschult.',
    'Der Kunde könnte zu Zoom wechseln.',
    'Ohne Gegenmaßnahme droht Datenverlust.',
    'Maßnahme: noch offen',
    'Der einzige Administrator geht Ende April.',
    'Kunde plant Wechsel zu einem Wettbewerber.',
    'Personalmangel in der IT.',
    'Noch keine Eskalation erfolgt.',
    'Datenschutz: Bedenken gegen die Cloud.',
    'Die Schulen haben kein WLAN.',
  ])('%s', (risk) => {
    expect(found(risk)).toHaveLength(1);
  });
});

describe('a risk with what is done about it is left alone', () => {
  it.each([
    'Network is too slow; the carrier is upgrading the line, due 30 April.',
    'CIO unhappy with the speed: weekly call set up, next on 20 April.',
    'Legal has not approved recordings, account team escalated to the CFO.',
    'Only one admin knows the setup. Partner trains a second one.',
    'Outlook add-in fails. Workaround: use the web client until the vendor ships a fix.',
    'Budget runs out in June, we are working with the account team on an extension.',
    'Users do not know Teams. Training sessions are scheduled for May.',
    'Zscaler breaks media. Ticket 48213 opened with the vendor.',
    'Data residency questions from legal; FTA to present the EU data boundary on 5 May.',
    'Phones arrive late, loan devices have been ordered.',
    'The help desk is overloaded, so the partner takes first line calls for four weeks.',
    'Customer considers Zoom. Account Team will meet the CIO next week.',
    'Latency in Asia – under investigation by the network team.',
    'Merger announced; impact on the tenant is being reviewed.',
    'Old browsers. IT is rolling out Edge.',
    'Security team blocks guest access. Next step: workshop on external sharing.',
    'Legacy authentication still used – to be blocked on 4 May after tests by IT.',
    'Escalated: EXO throttling limits the migration, support case open.',
    'Provider liefert die Leitung erst im Juni; Partner prüft LTE als Ersatz.',
    'Betriebsrat lehnt Aufzeichnungen ab. Termin mit HR am 21. April vereinbart.',
    'Kein Budget für Schulungen, das Account-Team klärt Fördermittel.',
    'WLAN zu schwach: Ausmessung läuft.',
    'Virenscanner bremst Teams, Ticket beim Hersteller eröffnet.',
    'Nur ein Administrator. Der Partner schult bis Mai einen zweiten.',
    'Telefonanlage fällt aus der Wartung – Angebot für Direct Routing liegt vor und wird mit dem Einkauf besprochen.',
    'Unzufriedene Geschäftsführung, daher wöchentlicher Bericht ab 20. April; wir stellen ihn zusammen.',
    'Lizenzen laufen aus. Maßnahme: Verlängerung ist beantragt',
    'Alte Browser; die IT verteilt Edge bis Ende April.',
    'Datenschutz hat Bedenken. FTA stellt am 5. Mai die Verträge vor.',
    'Drosselung bei der Migration an den Produktsupport eskaliert.',
    'Umzug der Zentrale im Juni. Wir planen die Migration davor ein.',
    'Hardware fehlt, Leihgeräte sind bestellt.',
    'None',
    'None at this time.',
    'No risks or escalations.',
    'n/a',
    'Keine',
    'Keine Risiken bekannt.',
    'Es gibt derzeit keine Eskalationen.',
    '-',
  ])('%s', (risk) => {
    expect(found(risk)).toEqual([]);
  });
});

describe('every point is a risk of its own', () => {
  it.each([
    ['- Line is slow, provider upgrades it.\n- CIO is unhappy.', ['risks: CIO is unhappy.']],
    ['1. CIO is unhappy.\n2. Line is slow, provider upgrades it.', ['risks: CIO is unhappy.']],
    ['Line is slow.\nNext: provider upgrades it on 4 May.', []],
    ['CIO is unhappy\nbecause mails were lost; we restored them and report weekly.', []],
    ['- CIO is unhappy.\n  - We report weekly.\n- Line is slow.\n  - Mitigation: second line ordered', []],
    ['Risks:\n- Line is slow, provider upgrades it.', []],
    ['CIO is unhappy.\nFTA reports weekly and escalated the case to the product group.', []],
    ['Line is slow in Leeds.\nProvider upgrades it.\n\nCIO is unhappy.', ['risks: CIO is unhappy.']],
    ['Leitung zu schmal.\nWeiter: Provider baut bis Mai aus\nCIO verärgert.', ['risks: CIO verärgert.']],
    ['* Leitung zu schmal → Ausbau bestellt\n* Personal fehlt', ['risks: Personal fehlt']],
  ])('%j', (risks, expected) => {
    expect(found(risks)).toEqual(expected);
  });
});
