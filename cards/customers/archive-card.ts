import { Engagement } from '../../src/domain/walk/engagement';
import { Playbook } from '../../src/domain/walk/playbook';
import { progressOf } from '../../src/domain/walk/progress';
import { tellApart } from '../../src/domain/customers/same-name';
import { Action, action } from '../actions';
import { frame, notices, plain, progressBar, ProgressStretch, Said, Voice } from '../frame';
import { clipped, inert } from '../inert';
import { Card, compileCard } from '../render';
import { standingLine } from '../standing-line';
import template from './status-card.template.json';
import { apart, named } from './twins';

interface Row {
  readonly name: string;
  readonly segments: readonly ProgressStretch[];
  readonly standing: string;
  readonly about: string;
  readonly resume: readonly Action[];
}

const render = compileCard<{ rows: readonly Row[] }>(template);

/** The number of customers on one page. */
const pageSize = 4;

/** Renders the partner's customers in the archive, each with the ways to it and out of it, in pages. */
export function archiveCard(
  voice: Voice,
  given: {
    archived: readonly Engagement[];
    playbook: Playbook;
    page: number;
    notice?: Said | undefined;
  },
): Card {
  const { texts } = voice;
  const { archived, playbook } = given;
  const { archive, status } = texts;
  const lastPage = Math.max(0, Math.ceil(archived.length / pageSize) - 1);
  const page = Math.min(given.page, lastPage);
  const names = tellApart(archived);
  const rows = archived.slice(page * pageSize, (page + 1) * pageSize).map((engagement): Row => {
    const { id: engagementId, customer, archivedOn } = engagement;
    const added = apart(voice, names.get(engagementId));
    const name = named(inert(customer.name, 16), inert(added));
    return {
      name: named(clipped(customer.name), added),
      segments: progressBar(engagement, playbook),
      standing: archivedOn ? standingLine(voice, { standing: 'archived', on: archivedOn }, []) : '',
      about: texts.progress(progressOf(engagement, playbook)),
      resume: [
        action(archive.takeOutNamed(name), { verb: 'take-out-customer', engagementId }),
        action(archive.open(name), { verb: 'open-overview', engagementId }),
      ],
    };
  });
  return render(
    frame(voice, {
      title: archive.title,
      where: [plain(archived.length === 0 ? archive.none : archive.count(archived.length))],
      notices: notices(given.notice),
      actions: [
        action(texts.actions.myCustomers, { verb: 'open-status' }),
        ...(page > 0 ? [action(status.newer, { verb: 'open-archive', page: page - 1 })] : []),
        ...(page < lastPage ? [action(status.older, { verb: 'open-archive', page: page + 1 })] : []),
      ],
    }),
    { rows },
  );
}
