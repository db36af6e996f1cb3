import { AdminView } from '../../src/app/views/admin-view';
import { Instant } from '../../src/domain/values/dates';
import { deliveryStates } from '../../src/domain/delivery/delivery';
import { action } from '../actions';
import template from './admin-card.template.json';
import { findingLines } from './finding-lines';
import { frame, plain, Voice } from '../frame';
import { fact, Line, said } from '../lines';
import { tellMoment } from '../delivery/receipt-rows';
import { Card, compileCard } from '../render';

/** The state of the bot at a moment. */
export interface HowTheBotIs extends AdminView {
  /** The current time, and the time zone in which moments are shown. */
  readonly now: Instant;
  readonly timeZone: string;
}

const render = compileCard<{
  sections: readonly { readonly heading: string; readonly lines: readonly Line[] }[];
}>(template);

/**
 * Renders the state of the bot for an admin: problems with their fixes, the queue, and the amount of stored
 * data.
 */
export function adminCard(voice: Voice, given: HowTheBotIs): Card {
  const { admin } = voice.texts;
  const { version, startedAt, examination, timeZone } = given;
  return render(
    frame(voice, {
      title: admin.title,
      where: [
        plain(admin.version(version)),
        plain(` ·\u00a0${admin.running(tellMoment(voice, startedAt, timeZone))}`),
      ],
      actions: [
        action(admin.refresh, { verb: 'open-admin' }),
        action(admin.failed(given.queue.byState['failed'] ?? 0), { verb: 'open-failed' }),
      ],
    }),
    {
      sections: [
        { heading: admin.surroundings, lines: findingLines(voice, examination) },
        { heading: admin.deliveries, lines: queueLines(voice, given) },
        { heading: admin.kept, lines: countLines(voice, given) },
        { heading: admin.retention, lines: retentionLines(voice, given) },
      ],
    },
  );
}

function queueLines(voice: Voice, { queue, now, timeZone }: HowTheBotIs): readonly Line[] {
  const { admin, failed } = voice.texts;
  const { byState, oldestDueAt } = queue;
  const counted = deliveryStates.flatMap((state) => {
    const count = byState[state] ?? 0;
    return count === 0 ? [] : [admin.count(count, failed.states[state])];
  });
  if (counted.length === 0) return [line(admin.noDeliveries)];
  const minutes = oldestDueAt ? Math.floor((Date.parse(now) - Date.parse(oldestDueAt)) / 60_000) : 0;
  // Due deliveries are sent within seconds, so less than a minute does not count as waiting.
  return [
    line(counted.join(', ')),
    ...(oldestDueAt && minutes >= 1
      ? [line(admin.oldest(tellMoment(voice, oldestDueAt, timeZone), minutes))]
      : []),
  ];
}

function countLines({ texts: { admin } }: Voice, { counts }: HowTheBotIs): readonly Line[] {
  const { open, closed } = counts.engagements;
  return [
    fact(admin.people, admin.number(counts.people)),
    fact(admin.readers, admin.number(counts.readers)),
    fact(admin.checklists, admin.openAndClosed(open, closed)),
    fact(admin.notes, admin.number(counts.notes)),
  ];
}

function retentionLines({ texts: { admin } }: Voice, given: HowTheBotIs): readonly Line[] {
  const { retentionDays, lastDeleted } = given;
  const last = lastDeleted && admin.lastDeleted(lastDeleted.day, lastDeleted.engagements, lastDeleted.notes);
  if (retentionDays === undefined) return [line(admin.retentionOff), ...(last ? [line(last)] : [])];
  return [line(admin.retentionOn(retentionDays)), line(last ?? admin.noneDeleted)];
}

function line(text: string): Line {
  return { runs: [said(text)] };
}
