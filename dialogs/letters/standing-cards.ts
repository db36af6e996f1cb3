import { Press, Verb } from '../../cards/actions';
import { isAdmin } from '../../src/app/people/appointed';
import { isChannel } from '../../src/domain/delivery/recipient';
import { adminLetter } from './admin-letter';
import { customersLetter } from './customers-letter';
import { failedLetter } from './failed-letter';
import { LetterAnswer, LetterDialog } from './standing-card';
import { questionLetter } from './question-letter';
import { readerLetter } from './reader-letter';
import { reminderLetter } from './reminder-letter';
import { summaryLetter } from './summary-letter';
import { Turn } from '../talk/turn';

const letters: readonly LetterDialog[] = [
  summaryLetter,
  questionLetter,
  reminderLetter,
  customersLetter,
  readerLetter,
  failedLetter,
  adminLetter,
];

/** The presses that only an admin has a card for, in their own chat. */
const adminVerbs: readonly Verb[] = ['open-admin', 'open-failed'];

/** Whether a press must look unreadable, so that nobody but an admin learns that there is such a card. */
export function isKeptFrom({ app, person, here }: Turn, verb: Verb): boolean {
  return adminVerbs.includes(verb) && (!isAdmin(app, person) || isChannel(here.id));
}

/** Whether a verb belongs to a card that stands by itself; in a channel only to one that is answered there. */
export function isLetterVerb(verb: Verb, place: 'chat' | 'channel'): boolean {
  return letters.some(({ answers, inChannels }) => answers[verb] && (place === 'chat' || inChannels));
}

/** Lets the letter that a verb belongs to answer the press. Throws for a verb that belongs to none. */
export async function answerLetter(turn: Turn, press: Press): Promise<void> {
  const owner = letters.find(({ answers }) => answers[press.verb]);
  const answer = owner?.answers[press.verb] as LetterAnswer | undefined;
  if (!answer) throw new Error(`no letter answers ${press.verb}`);
  const answered = await answer(turn, press);
  if (typeof answered === 'string') turn.message = answered;
  else turn.answer = answered;
}
