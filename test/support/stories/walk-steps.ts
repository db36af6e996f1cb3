import { en } from '../../../locales/en';
import { CardPress, fillIn, findAction, press, pressPrimary } from '../card-driver';

/** One step of a walk: a press on the current card, and a text that the next card must contain. */
interface WalkStep {
  readonly name: string;
  readonly press: (card: unknown) => CardPress;
  readonly shows: string;
}

/** A walk for Contoso from the welcome to its final note, with a blocked item and one that does not apply. */
export const walkSteps: readonly WalkStep[] = [
  { name: 'start', press: (card) => pressPrimary(card, { in_role: 'fe' }), shows: en.intake.titleNew },
  {
    name: 'save intake',
    press: (card) =>
      pressPrimary(card, { in_name: 'Contoso', in_segment: 'health', in_covid: 'acceleration' }),
    shows: 'Enable the Core Services and Infrastructure',
  },
  {
    name: 'save section 1 with one item blocked',
    press: (card) =>
      pressPrimary(card, {
        in_status_browsers: 'done',
        in_status_foundation: 'done',
        in_status_networking: 'blocked',
        in_status_identity: 'in-progress',
      }),
    shows: en.reasons.title,
  },
  {
    name: 'save the blocker',
    press: (card) => pressPrimary(card, { in_reason_networking: 'VPN at its limit' }),
    shows: 'Secure the Services',
  },
  {
    name: 'mark section 2 done',
    press: (card) => press(findAction(card, 'complete-section')),
    shows: 'Enable Remote-work and Collaboration',
  },
  {
    name: 'open the details of an item',
    press: (card) => press(findAction(card, 'open-item', { itemId: 'teams' }), fillIn(card)),
    shows: 'Teams enablement',
  },
  {
    name: 'save the details of the item',
    press: (card) =>
      pressPrimary(card, {
        in_status: 'in-progress',
        in_note: 'Pilot of 40 people',
        in_nextAction: 'Plan the rollout',
        in_owner: 'Contoso IT',
        in_due: '2099-04-06',
      }),
    shows: 'Enable Remote-work and Collaboration',
  },
  {
    name: 'save section 3 with one item not applicable',
    press: (card) =>
      pressPrimary(card, {
        in_status_communication: 'done',
        'in_status_mobile-apps': 'not-applicable',
        'in_status_microsoft-365-apps': 'done',
      }),
    shows: en.reasons.title,
  },
  {
    name: 'save the reason',
    press: (card) => pressPrimary(card, { 'in_reason_mobile-apps': 'No mobile devices' }),
    shows: en.noteForm.title('Technical Enablement'),
  },
  {
    name: 'preview the note',
    press: (card) => pressPrimary(card, { in_note_status: 'on-track' }),
    shows: en.preview.title(en.finalities.interim),
  },
  { name: 'finish the note', press: (card) => pressPrimary(card), shows: en.note.title(1, 1) },
];
