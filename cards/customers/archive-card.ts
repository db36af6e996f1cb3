import { Engagement } from '../../src/domain/walk/engagement';
import { Playbook } from '../../src/domain/walk/playbook';
import { progressOf } from '../../src/domain/walk/progress';
import { tellApart } from '../../src/domain/customers/same-name';
import { action } from '../actions';
import { frame, notices, plain, progressBar, Said, Voice } from '../frame';
import { clipped, inert } from '../inert';
import { Card } from '../render';
import { standingLine } from '../standing-line';
import { ListedCustomer, pageOf, renderCustomers } from './customer-list';
import { apart, named } from './twins';

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
  const { archive } = texts;
  const { shown, turns } = pageOf(voice, archived, { page: given.page, verb: 'open-archive' });
  const names = tellApart(archived);
  const rows = shown.map((engagement): ListedCustomer => {
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
  return renderCustomers(
    frame(voice, {
      title: archive.title,
      where: [plain(archived.length === 0 ? archive.none : archive.count(archived.length))],
      notices: notices(given.notice),
      actions: [action(texts.actions.myCustomers, { verb: 'open-status' }), ...turns],
    }),
    { rows },
  );
}
