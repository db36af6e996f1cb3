import { Engagement } from '../src/domain/walk/engagement';
import { Action, action, Press, sending } from './actions';
import { Notice, notices, Voice } from './frame';
import { inert } from './inert';

/**
 * Returns a notice for a customer who pauses or stops: what to write instead of using the tag, with the button
 * for it. `leaving` is the press with which a form saves its text first.
 */
export function pausingNotice(voice: Voice, engagement: Engagement, leaving?: Press): readonly Notice[] {
  return noticeSaying(voice, engagement, { says: voice.texts.notices.pausing, leaving });
}

/** Returns the same notice in one sentence, for cards that are about something else. */
export function pausingHint(voice: Voice, engagement: Engagement, leaving?: Press): readonly Notice[] {
  return noticeSaying(voice, engagement, { says: voice.texts.pausing.short, leaving });
}

/** Returns the button for a row of a list, which names the customer, or none when they do not pause. */
export function pausingRowPresses({ texts }: Voice, { id, customer }: Engagement): readonly Action[] {
  if (customer.covid !== 'pausing') return [];
  const title = texts.pausing.writeFor(inert(customer.name, 18));
  return [action(title, { verb: 'open-pausing-note', engagementId: id })];
}

function noticeSaying(
  { texts }: Voice,
  { id, customer }: Engagement,
  { says, leaving }: { says: string; leaving: Press | undefined },
): readonly Notice[] {
  if (customer.covid !== 'pausing') return [];
  const { write } = texts.pausing;
  const press = leaving
    ? sending(write, leaving)
    : action(write, { verb: 'open-pausing-note', engagementId: id });
  return notices({ text: says, style: 'warning', actions: [press] });
}
