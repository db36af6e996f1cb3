import { PressOf } from '../../cards/actions';
import { Notice } from '../../cards/frame';
import { intakeCard } from '../../cards/walk/intake-card';
import { savedNotice } from '../../cards/saved-notice';
import { changePerson } from '../../src/app/people/change-person';
import { openEngagement } from '../../src/app/walk/open-engagement';
import { sameNamed } from '../../src/app/walk/same-named';
import { CustomerOutcome, saveCustomer } from '../../src/app/walk/save-customer';
import { CustomerAnswers } from '../../src/domain/walk/customer';
import { progressOf } from '../../src/domain/walk/progress';
import { chosenRole } from '../people/role-dialog';
import { forward, Move, Screen, ScreenPlace, toStatus, underOverview, underStatus } from '../talk/screen';
import { Turn, typedIn, voiceOf } from '../talk/turn';

const blank: CustomerAnswers = { name: '', segment: '', domain: '', covid: '' };

/** The screen of the customer's form: for a new walk, or to change the known data. */
export const intakeDialog: Screen = {
  async show(turn, { engagementId = turn.app.newId() }, notice) {
    const engagement = await openEngagement(turn.app, turn.person, engagementId);
    const { version, customer } = engagement ?? { version: 0, customer: blank };
    const asksRole = version === 0 && !turn.person.role;
    return intakeCard(voiceOf(turn), { engagementId, version, typed: customer, asksRole, notice });
  },

  parent: (place) => (place.isNew ? underStatus(place) : underOverview(place)),
};

/** Returns the place of a new engagement. Saves the role that was chosen with the press. */
export async function placeOfStart(turn: Turn): Promise<ScreenPlace> {
  const role = chosenRole(turn);
  if (role) turn.person = await changePerson(turn.app, turn.person, { role });
  return { engagementId: turn.app.newId(), isNew: true };
}

/** Saves the customer. A new walk continues with its first section; a changed one shows its overview. */
export async function onSaveCustomer(
  turn: Turn,
  { engagementId, version, another }: PressOf<'save-customer'>,
): Promise<Move> {
  const voice = voiceOf(turn);
  const role = chosenRole(turn);
  if (role) turn.person = await changePerson(turn.app, turn.person, { role });
  const asksRole = version === 0 && !turn.person.role;
  const place = { engagementId, ...(version === 0 && { isNew: true }) };
  const typed = {
    name: typedIn(turn, 'name'),
    segment: typedIn(turn, 'segment'),
    domain: typedIn(turn, 'domain'),
    covid: typedIn(turn, 'covid'),
  };
  const outcome = await saveCustomer(turn.app, {
    person: turn.person,
    engagementId,
    version,
    typed,
    another,
  });
  switch (outcome.kind) {
    case 'unknown':
      return toStatus(voice.texts.notices.unknownEngagement);
    case 'refused':
      return forward('intake', place, intakeCard(voice, { engagementId, asksRole, ...outcome }));
    case 'twins': {
      const { twins: found, ...form } = outcome;
      const [first] = found;
      const twins = first && { first, count: found.length, playbook: turn.app.playbook };
      return forward('intake', place, intakeCard(voice, { engagementId, asksRole, ...form, twins }));
    }
    case 'overtaken':
      return forward(
        'intake',
        place,
        intakeCard(voice, { engagementId, ...outcome, notice: voice.texts.notices.overtaken }),
      );
    case 'started':
    case 'saved': {
      const { playbook } = turn.app;
      const [first] = playbook.sections;
      const { counts, total } = progressOf(outcome.engagement, playbook);
      const untouched = counts['not-started'] === total;
      if (version === 0 && first && untouched) {
        return { kind: 'instead', screen: 'section', place: { engagementId, sectionId: first.id } };
      }
      return {
        kind: 'afresh',
        screen: 'overview',
        place: { engagementId },
        notice: version === 0 ? undefined : await noticeOf(turn, outcome),
      };
    }
  }
}

type Saved = Extract<CustomerOutcome, { kind: 'started' | 'saved' }>;

/** Returns the notice about a changed customer. It says when another customer has the same name. */
async function noticeOf(turn: Turn, outcome: Saved): Promise<Notice | undefined> {
  const voice = voiceOf(turn);
  const { id, customer } = outcome.engagement;
  const saved = savedNotice(voice, { ...outcome, playbook: turn.app.playbook });
  const same = await sameNamed(turn.app, turn.person, { id, name: customer.name });
  return saved && same.length > 0
    ? { ...saved, text: `${saved.text} ${voice.texts.twins.alsoCalled}` }
    : saved;
}
