import { Engagement } from '../../src/domain/walk/engagement';
import { Day } from '../../src/domain/values/dates';
import { NoteKind } from '../../src/domain/note/note-kind';
import { tellApart } from '../../src/domain/customers/same-name';
import { Playbook } from '../../src/domain/walk/playbook';
import { progressOf } from '../../src/domain/walk/progress';
import { standingDetail } from '../../src/domain/walk/standing';
import { action, primary } from '../actions';
import { frame, notices, plain, progressBar, Said, Voice } from '../frame';
import { clipped, inert } from '../inert';
import { pausingRowPresses } from '../pausing-notice';
import { Card } from '../render';
import { standingLine } from '../standing-line';
import { ListedCustomer, pageOf, renderCustomers } from './customer-list';
import { apart, named } from './twins';

/** Renders the partner's engagements with their progress, each with Resume, in pages. */
export function statusCard(
  voice: Voice,
  given: {
    engagements: readonly Engagement[];
    /** The number of customers in the archive. */
    archivedCount?: number;
    playbook: Playbook;
    kinds: readonly NoteKind[];
    /** The partner's day, on which the next notes are due, overdue or to come. */
    today: Day;
    page: number;
    notice?: Said | undefined;
  },
): Card {
  const { texts } = voice;
  const { engagements, playbook, kinds, today, archivedCount = 0 } = given;
  const names = tellApart(engagements);
  const { number, shown, turns } = pageOf(voice, engagements, { page: given.page, verb: 'open-status' });
  const rows = shown.map((engagement, index): ListedCustomer => {
    const press = { verb: 'open-overview', engagementId: engagement.id } as const;
    const added = apart(voice, names.get(engagement.id));
    const resume = texts.status.resume(named(inert(engagement.customer.name, 18), inert(added)));
    const newest = number === 0 && index === 0;
    return {
      name: named(clipped(engagement.customer.name), added),
      segments: progressBar(engagement, playbook),
      standing: standingLine(voice, standingDetail(engagement, today), kinds),
      about: `${texts.progress(progressOf(engagement, playbook))} · ${texts.status.changed(engagement.changedAt)}`,
      resume: [
        newest ? primary(resume, press) : action(resume, press),
        ...pausingRowPresses(voice, engagement),
      ],
    };
  });
  const start = { verb: 'start' } as const;
  const none = archivedCount > 0 ? texts.archive.allPutAway : texts.status.none;
  return renderCustomers(
    frame(voice, {
      title: texts.status.title,
      where: [plain(engagements.length === 0 ? none : texts.status.count(engagements.length))],
      notices: notices(given.notice),
      actions: [
        rows.length > 0 && number === 0
          ? action(texts.actions.start, start)
          : primary(texts.actions.start, start),
        ...turns,
        ...(archivedCount > 0 ? [action(texts.archive.show(archivedCount), { verb: 'open-archive' })] : []),
        action(texts.actions.help, { verb: 'open-help' }),
      ],
    }),
    { rows },
  );
}
