import { DueReminder } from '../../src/app/views/due-reminder';
import { Day } from '../../src/domain/values/dates';
import { Playbook } from '../../src/domain/walk/playbook';
import { snoozeDays } from '../../src/domain/walk/standing';
import { action, primary } from '../actions';
import { frame, notices, plain, strong, Voice } from '../frame';
import { announced } from '../lines';
import template from './reminder-card.template.json';
import { Card, compileCard } from '../render';

const render = compileCard<{ when: string; newest: string }>(template);

/**
 * Renders the card that reminds a partner of a customer's due or overdue note, with the choice to write it
 * now or later.
 */
export function reminderCard(
  voice: Voice,
  given: DueReminder & {
    readonly playbook: Playbook;
    /** The day until which the reminder was just postponed. */
    readonly snoozedUntil?: Day | undefined;
  },
): Card {
  const { texts } = voice;
  const { engagement, playbook, days, standing, snoozedUntil } = given;
  const { id: engagementId, customer, lastNote } = engagement;
  const { reminder } = texts;
  const overdue = standing === 'overdue';
  const card = render(
    frame(voice, {
      title: reminder.title[standing],
      where: [
        strong(customer.name),
        plain(` ·\u00a0${reminder.since(overdue ? days.overdueOn : days.dueOn)}`),
      ],
      notices: notices(snoozedUntil && reminder.snoozed(snoozedUntil)),
      walk: { engagement, playbook },
      actions: [
        primary(texts.overview.writeNote, { verb: 'open-note-form', engagementId }),
        ...snoozeDays.map((count) =>
          action(reminder.snooze(count), { verb: 'snooze-reminder', engagementId, days: count }),
        ),
        action(texts.actions.overview, { verb: 'open-overview', engagementId }),
      ],
    }),
    {
      when: overdue ? reminder.dueOn(days.dueOn) : reminder.overdueOn(days.overdueOn),
      newest: lastNote ? reminder.newest(lastNote.number, lastNote.writtenOn) : texts.notes.none,
    },
  );
  return announced(card, customer.name);
}
