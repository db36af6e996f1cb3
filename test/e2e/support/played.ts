import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A person played by a test client of their own, with the name that stands for them everywhere. */
export type Played = 'Partner' | 'Manager' | 'Admin';

/**
 * Makes the test client that runs in this folder play a person. All persons are in one tenant; each has a
 * personal chat and a team. The client requires exactly these keys, and five more people.
 */
export function playIn(folder: string, who: Played): void {
  const others = ['Colleague A', 'Colleague B', 'Colleague C', 'Colleague D', 'Colleague E'];
  const own = who.toLowerCase();
  const config = {
    version: '0.1.1',
    tenantId: objectId('tenant'),
    bot: { id: '28:bot', name: 'Checklist Bot' },
    currentUser: account(who),
    users: others.map(account),
    personalChat: { id: `a:${own}` },
    groupChat: { id: `19:group-${own}@thread.v2`, name: 'Group' },
    team: {
      id: `19:team-${own}@thread.tacv2`,
      name: `${who}s`,
      aadGroupId: objectId(`team of ${who}`),
      channels: [{ id: `19:covid-${own}@thread.tacv2`, name: 'Covid' }],
    },
  };
  mkdirSync(folder, { recursive: true });
  // JSON is valid YAML.
  writeFileSync(join(folder, '.m365agentsplayground.yml'), JSON.stringify(config, undefined, 2));
}

function account(name: string): object {
  const email = `${name.toLowerCase().replace(' ', '.')}@contoso.com`;
  return {
    ...{ id: `29:${email}`, name, userPrincipleName: email, aadObjectId: objectId(name) },
    ...{ givenName: name, surname: name, email },
  };
}

/** Returns a GUID for a name, always the same one, as a person's object id is. */
export function objectId(name: string): string {
  const digits = Buffer.from(name.padEnd(16, '.')).toString('hex').slice(0, 32);
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
