import { Belongings } from '../../src/domain/customers/belongings';
import { Engagement } from '../../src/domain/walk/engagement';
import { action } from '../actions';
import { frame, notices, plain, Said, strong, Voice } from '../frame';
import { Card, compileCard } from '../render';
import template from './deletion-card.template.json';

type Lines = readonly { readonly text: string }[];

const render = compileCard<{ intro: string; belongings: Lines; consequences: Lines }>(template);

/**
 * Renders the question whether to delete a customer, with all that goes with it. It is asked once. The
 * archive is offered instead, unless the customer is there already.
 */
export function deletionCard(
  voice: Voice,
  given: { engagement: Engagement; belongings: Belongings; notice?: Said | undefined },
): Card {
  const { archive, deletion } = voice.texts;
  const { engagement, belongings } = given;
  const { id: engagementId, version, customer, archivedOn } = engagement;
  const instead = archivedOn === undefined;
  const lines = (told: readonly string[]): Lines => told.map((text) => ({ text }));
  return render(
    frame(voice, {
      title: deletion.title,
      where: [strong(customer.name), plain(` ·\u00a0${deletion.where}`)],
      notices: notices(given.notice),
      actions: [
        action(deletion.keep, { verb: 'back', screen: 'deletion', engagementId }),
        ...(instead ? [action(archive.put, { verb: 'archive-customer', engagementId })] : []),
        {
          ...action(deletion.open, { verb: 'delete-customer', engagementId, version }),
          style: 'destructive',
        },
      ],
    }),
    {
      intro: deletion.intro,
      belongings: lines(deletion.belongings(belongings)),
      consequences: lines([...deletion.readers(belongings), ...(instead ? [deletion.instead] : [])]),
    },
  );
}
