import { texts } from '../../locales';
import { Language } from '../../src/domain/values/language';
import { Note } from '../../src/domain/note/note';
import { Role } from '../../src/domain/values/person';
import { tellCard } from './card-text';
import { Answer, Chat, TestBot } from './chat';
import { kindNamed } from './makers';

/** The beginning of a story: the partner, their language and role, and the customer. */
export interface Beginning {
  readonly language?: Language;
  readonly role?: Role | '';
  readonly covid?: 'assistance' | 'acceleration' | 'pausing' | 'unrelated';
  readonly name?: string;
  readonly id?: string;
}

/** Returns a chat in which a walk has just begun. With an empty `role` the partner has not chosen one. */
export async function beginWalk(testBot: TestBot, beginning: Beginning = {}): Promise<Chat> {
  const {
    language = 'en',
    role = 'fe',
    covid = 'acceleration',
    name = 'Contoso',
    id = 'partner',
  } = beginning;
  const chat = new Chat(testBot, { id, locale: language });
  await chat.say('start');
  await chat.press(texts[language].intake.save, {
    in_name: name,
    in_segment: 'education',
    in_covid: covid,
    in_domain: 'contoso.onmicrosoft.com',
    in_role: role,
  });
  return chat;
}

/** The inputs that a Technical Enablement note still needs at the beginning of a walk. */
export const enablement = {
  in_note_summary: 'Teams was enabled for the pilot group.',
  in_note_nextAction: 'Invite the second group',
  in_note_nextActionDate: '2026-04-20',
};

/** The inputs that an Executive Summary needs. */
export const summary = {
  in_note_customer: 'A university with 4,000 people on three campuses.',
  in_note_engagement: 'fully-engaged',
  in_note_deployment: 'partially',
  in_note_relationship: 'Weekly call with the IT lead and the account team.',
  in_note_snapshot: 'TEAMS: pilot with 200 users, rollout next week',
  in_note_nextAction: 'Review the pilot',
  in_note_nextActionDate: '2026-04-20',
};

/** The inputs that an Enterprise Status needs. */
export const enterprise = {
  in_note_reason: 'over-50k',
  in_note_status: 'yellow',
  in_note_topic: 'Network.',
  in_note_description: 'VPN is at its limit.',
  in_note_impact: 'Pilot delayed.',
  in_note_action: 'Decide on split tunnelling.',
  in_note_overview: 'Teams for everyone by summer.',
};

/** Returns the title of the button that chooses L1 in an Entitlement Status. */
export function entitlementChoice(language: Language, fieldId: string, choiceId: string): string {
  const field = kindNamed('entitlement-status').fields.find(({ id }) => id === fieldId);
  const label = field?.choices.find(({ id }) => id === choiceId)?.label[language] ?? '';
  return label.replace(/ \([^)]*\)$/, '');
}

/** The inputs that an Entitlement Status needs after its L1, Blocked. */
export const entitlement = {
  in_note_l2: 'infrastructure',
  in_note_statusText: 'VPN is blocked by the firewall team. A decision is due in May.',
  in_note_targetDate: '2026-05-04',
  in_note_owner: 'Network team',
};

/** Returns the text that a person reads in an answer: its card, then its messages. */
export function told({ card, texts: said }: Answer): string {
  return [...(card ? [tellCard(card)] : []), ...said].join('\n');
}

/** Returns the stored notes of a person, the oldest first. */
export async function notesOf({ stores }: TestBot, id = 'partner'): Promise<readonly Note[]> {
  return (await stores.people.everythingAbout(`tenant-1/${id}`)).notes;
}

/** Returns the stored drafts of a person. */
export async function draftsOf({ stores }: TestBot, id = 'partner') {
  return (await stores.people.everythingAbout(`tenant-1/${id}`)).drafts;
}
