import { join } from 'node:path';
import type * as Load from '../../playbooks/load';

/** The folder of the shipped content data. */
export const shippedFolder = join(__dirname, '../../playbooks');

/** The values that all test files of a process share (`jest/environment.js`); undefined in other environments. */
declare const sharedInProcess: Map<string, Load.Content> | undefined;

/** The shipped content, read once for each test process: it never changes, and reading it takes a tenth of a second. */
export const shipped: Load.Content = readOnce();

function readOnce(): Load.Content {
  const shared = typeof sharedInProcess === 'undefined' ? undefined : sharedInProcess;
  const known = shared?.get('content');
  if (known) return known;
  const { loadContent } = jest.requireActual<typeof Load>('../../playbooks/load');
  const content = loadContent(shippedFolder);
  shared?.set('content', content);
  return content;
}
