import { markOfReaders } from '../../domain/delivery/reader';
import { Engagement } from '../../domain/walk/engagement';
import { recipientName } from '../people/recipient-name';
import { NamedReaders } from '../views/named-readers';
import { Using } from '../ports';
import { readersOfWalk } from './readers-of-walk';

/** Returns the names of the readers who get the summaries of a walk. An unknown name is empty. */
export async function nameReaders(
  app: Using<'people' | 'readers' | 'references' | 'appointed'>,
  engagement: Engagement,
): Promise<NamedReaders> {
  const { chosen, appointed } = await readersOfWalk(app, engagement);
  return {
    chosen: chosen.map(({ name }) => name),
    appointed: await Promise.all(appointed.map(({ id }) => recipientName(app, id))),
    mark: markOfReaders([...chosen, ...appointed].map(({ id }) => id)),
  };
}
