import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDataDir } from '../settings/config';
import { Beside, NotBeside, openBeside } from '../storage/people/open-for-admin';
import { databaseFileIn } from '../storage/sqlite/sqlite';
import { Command, CommandResult, refused } from './command';
import { exportPersonTo } from './export-person-to';
import { forgetWithConsent } from './forget-with-consent';

const usage = [
  'npm run -s admin -- export <aad-object-id> [file]     everything stored about a person, as JSON',
  'npm run -s admin -- forget <aad-object-id> [--yes]    deletes it for good; without --yes tells what there is',
  'The id is the GUID that Microsoft Entra shows as "Object ID". Both work while the bot runs.',
];

const personPattern = /^(?:([^/\s]+)\/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

interface Request {
  readonly what: 'export' | 'forget';
  readonly person: string;
  /** The file to export into. */
  readonly file: string | undefined;
  readonly yes: boolean;
}

/**
 * Runs `npm run admin`. It exports or deletes a person's data for an admin, as each person can do in chat.
 */
export const adminCommand: Command = async (args, { env, root, from }) => {
  const request = read(args);
  if (!request) return refused(...usage);
  const [, , objectId] = personPattern.exec(request.person) ?? [];
  if (objectId === undefined)
    return refused(
      `"${request.person}" is no Azure AD object id; give the GUID that Microsoft Entra shows as "Object ID" of the person.`,
    );
  const file = request.file === undefined ? undefined : resolve(from, request.file);
  if (file !== undefined && existsSync(file))
    return refused(`${file} exists, and no export takes the place of another file; give a new name.`);

  const database = databaseFileIn(readDataDir(env, root));
  const opened = await openBeside(database);
  if ('kind' in opened) return refused(whyNotOpened(opened, database));
  try {
    const found = await whoIsMeant(opened, request.person, objectId.toLowerCase());
    if (typeof found !== 'string') return found;
    const { people } = opened;
    const key = { id: found, tenantId: found.slice(0, found.lastIndexOf('/')) };
    return request.what === 'export'
      ? await exportPersonTo(file, people, key)
      : await forgetWithConsent(request.yes, people, key);
  } finally {
    await opened.close();
  }
};

function read([what, person, option, ...more]: readonly string[]): Request | undefined {
  if (person === undefined || more.length > 0) return undefined;
  if (what === 'export' && !option?.startsWith('-')) return { what, person, file: option, yes: false };
  if (what === 'forget' && (option === undefined || option === '--yes'))
    return { what, person, file: undefined, yes: option !== undefined };
  return undefined;
}

/** Returns the id of the person meant, or the refusal when there is none or more than one. */
async function whoIsMeant(opened: Beside, person: string, objectId: string): Promise<string | CommandResult> {
  const known = await opened.find(objectId);
  const meant = person.includes('/')
    ? known.filter((id) => id.toLowerCase() === person.toLowerCase())
    : known;
  const [one, ...more] = meant;
  if (one === undefined)
    return refused(`Nothing is stored about ${person}; if there should be, look at the id, and at DATA_DIR.`);
  if (more.length > 0)
    return refused(`${person} is known in several tenants; give one of these instead:`, ...meant);
  return one;
}

function whyNotOpened(not: NotBeside, database: string): string {
  switch (not.kind) {
    case 'no-database':
      return `${database} does not exist; set DATA_DIR to the folder of the bot's data.`;
    case 'foreign':
      return `${database} is not a database of this bot; set DATA_DIR to the folder of the bot's data.`;
    case 'older':
      return `${database} is of an earlier version of the bot; start this version once, which brings it up to date.`;
    case 'newer':
      return `${database} is of a later version of the bot; run this command from that version.`;
    case 'refused':
      return `${database} could not be opened (${not.why}); run this as the user who runs the bot.`;
  }
}
