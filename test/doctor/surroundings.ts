import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Surroundings } from '../../src/doctor/looking/surroundings';

const project = join(__dirname, '../..');

/** The settings of a bot in Teams, without any problem. */
export const inTeams = {
  NODE_ENV: 'production',
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppPassword: 'kept to itself',
  MicrosoftAppTenantId: '66666666-7777-8888-9999-000000000000',
  MICROSOFT_APP_SECRET_EXPIRES: '2027-04-06',
  INSTALLED_PACKAGE_VERSION: '1.2.0',
  ADMINS: '11111111-2222-3333-4444-555555555555',
};

/**
 * Creates a folder with only those project files that the doctor reads. Its app package is of version 1.2.0.
 */
export function newProject(): { readonly root: string; readonly remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'covid-bot-doctor-'));
  for (const file of [
    'package.json',
    ...['manifest.json', 'de.json', 'color.png', 'outline.png'].map((name) => join('manifest', name)),
  ]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(project, file), join(root, file));
  }
  const manifest = join(root, 'manifest', 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"version": ".+"/, '"version": "1.2.0"'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Returns a machine on 6 April 2026 without any problem, on which every network request fails. */
export function soundMachine(root: string, given: Partial<Surroundings> = {}): Surroundings {
  return {
    root,
    env: {},
    node: '24.4.0',
    now: () => new Date('2026-04-06T09:30:00.000Z'),
    ask: failing('ECONNREFUSED'),
    listen: async () => 'free',
    freeBytes: async () => 42e9,
    ...given,
  };
}

/** Returns a `fetch` whose requests all fail with this code, in the same form as Node's. */
export function failing(code: string): typeof fetch {
  return async () => {
    throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) });
  };
}

/** Returns a `fetch` that gives this answer for every address. */
export function answering(
  status: number,
  { body = '', headers = {} }: { body?: string; headers?: Record<string, string> } = {},
): typeof fetch {
  return async () => new Response(body === '' ? null : body, { status, headers });
}

/** The answer of the bot's own `/healthz`. */
export const ownHealth = '{"status":"ok","bot":"covid-response-checklist"}';
