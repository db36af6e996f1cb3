import { DueReminder } from '../../src/app/views/due-reminder';
import { Day } from '../../src/domain/values/dates';
import { NoteKind } from '../../src/domain/note/note-kind';
import { Playbook } from '../../src/domain/walk/playbook';
import { Reminded, snoozeDays } from '../../src/domain/walk/standing';
import { action, primary } from '../actions';
import { frame, notices, plain, strong, Voice } from '../frame';
import { inert } from '../inert';
import { announced } from '../lines';
import template from './reminder-card.template.json';
import { Card, compileCard } from '../render';

const render = compileCard<{ when: string; newest: string }>(template);

/**
 * Renders the card that reminds a partner of a customer's due or overdue note, or of the target date of a
 * pause, with the choice to write the note now or later.
 */
export function reminderCard(
  voice: Voice,
  given: DueReminder & {
    readonly playbook: Playbook;
    readonly kinds: readonly NoteKind[];
    /** The day until which the reminder was just postponed. */
    readonly snoozedUntil?: Day | undefined;
  },
): Card {
  const { texts, language } = voice;
  const { engagement, playbook, snoozedUntil } = given;
  const { id: engagementId, customer, lastNote } = engagement;
  const { reminder } = texts;
  const kind = kindToWrite(given);
  const { title, since, when } = wordsOf(voice, given);
  const card = render(
    frame(voice, {
      title: inert(customer.name, 120),
      where: [strong(title), plain(` ·\u00a0${since}`)],
      notices: notices(snoozedUntil && reminder.snoozed(snoozedUntil)),
      walk: { engagement, playbook },
      actions: [
        primary(kind ? reminder.write(kind.short[language]) : texts.overview.writeNote, {
          verb: 'open-note-form',
          engagementId,
          ...(kind && { kindId: kind.id }),
        }),
        ...snoozeDays.map((count) =>
          action(reminder.snooze(count), { verb: 'snooze-reminder', engagementId, days: count }),
        ),
        given.standing === 'paused'
          ? action(texts.overview.changeCustomer, { verb: 'open-customer', engagementId })
          : action(texts.actions.overview, { verb: 'open-overview', engagementId }),
      ],
    }),
    {
      when,
      newest: lastNote ? reminder.newest(lastNote.number, lastNote.writtenOn) : texts.notes.none,
    },
  );
  return announced(card, title);
}

/** Returns the kind that must be written: the one that a pause needs, or the one that named the day. */
function kindToWrite(given: Reminded & { readonly kinds: readonly NoteKind[] }): NoteKind | undefined {
  return given.standing === 'paused'
    ? given.kinds.find(({ forPausing }) => forPausing)
    : given.kinds.find(({ id }) => id === given.days.kindId);
}

function wordsOf({ texts }: Voice, given: Reminded): { title: string; since: string; when: string } {
  const { reminder, pauseReminder } = texts;
  if (given.standing === 'paused')
    return {
      title: pauseReminder.title,
      since: pauseReminder.target(given.targetDate),
      when: pauseReminder.ask,
    };
  const { standing, days } = given;
  const overdue = standing === 'overdue';
  return {
    title: reminder.title[standing],
    since: reminder.since(overdue ? days.overdueOn : days.dueOn),
    when: overdue ? reminder.dueOn(days.dueOn) : reminder.overdueOn(days.overdueOn),
  };
}
