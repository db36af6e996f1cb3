import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acknowledgeSummary } from '../../src/app/delivery/mark-summary';
import { adminCommand } from '../../src/commands/admin-command';
import { channelKey } from '../../src/domain/delivery/recipient';
import { dialogStateKey } from '../../src/storage/people/dialog-state';
import { readerNamed, summaryTo } from '../support/deliveries';
import { draftForm, keep, now, TestApp, testApp, writeNote } from '../support/makers';

const tenant = '00000000-0000-0000-0000-00000000000a';
const otherTenant = '00000000-0000-0000-0000-00000000000b';
const objectId = '11111111-2222-3333-4444-55555555555a';
const somebody = { id: `${tenant}/${objectId}`, tenantId: tenant };

let folder: string;
/** The bot, which keeps running while the commands run. */
let bot: TestApp;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'checklist-'));
  bot = await testApp(join(folder, 'bot.sqlite'));
});
afterEach(async () => {
  await bot.stores.close();
  rmSync(folder, { recursive: true, force: true });
});

const admin = (...args: string[]) =>
  adminCommand(args, { env: { DATA_DIR: folder }, root: '/nowhere', from: folder, now: new Date(now) });

async function work(): Promise<void> {
  await bot.people.save({ ...somebody, role: 'fe' });
  await keep(bot, { ownerId: somebody.id });
  await writeNote(bot, draftForm({ person: somebody }));
  await bot.stores.dialogStates.write({ [dialogStateKey(somebody.id, 'chat')]: { screen: 'overview' } });
}

describe('export', () => {
  test('prints the same JSON as the export in chat, and no other text', async () => {
    await work();
    const { lines, code } = await admin('export', objectId.toUpperCase());
    expect(code).toBe(0);
    const stored = await bot.people.everythingAbout(somebody.id);
    expect(JSON.parse(lines.join('\n'))).toEqual(JSON.parse(JSON.stringify(stored)));
    expect(stored.notes).toHaveLength(1);
  });

  test('writes a new file that only its owner may read, relative to the folder where npm was called', async () => {
    await work();
    const file = join(folder, 'person.json');
    expect(await admin('export', objectId, 'person.json')).toEqual({
      lines: [`${file} has everything stored about ${somebody.id}.`],
      code: 0,
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ person: { id: somebody.id } });
  });

  test.each([
    ['a file that exists', 'there.json', /there\.json exists, .*; give a new name\.$/],
    ['a folder that does not exist', 'none/person.json', /could not be written \(ENOENT\); give a new file/],
  ])('is refused for %s', async (_what, file, told) => {
    await work();
    writeFileSync(join(folder, 'there.json'), 'kept');
    expect(await admin('export', objectId, file)).toEqual({
      lines: [expect.stringMatching(told)],
      code: 1,
      refused: true,
    });
    expect(readFileSync(join(folder, 'there.json'), 'utf8')).toBe('kept');
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('forget', () => {
  test('removes every trace of the person from the files, while the bot has them open', async () => {
    await work();
    const written = (): string =>
      ['bot.sqlite', 'bot.sqlite-wal'].map((name) => readFileSync(join(folder, name), 'latin1')).join('');
    expect(written()).toContain(objectId);
    expect(await admin('forget', objectId, '--yes')).toMatchObject({ code: 0 });
    expect(written()).not.toContain(objectId);
  });

  test('without --yes lists what is stored, and deletes none of it', async () => {
    await work();
    expect(await admin('forget', objectId)).toEqual({
      lines: [
        `About ${somebody.id} is stored:`,
        '  persons                      1',
        '  engagements                  1',
        '  timeline                     1',
        '  notes                        1',
        '  dialog_states                1',
        'Nothing was deleted. Add --yes to delete it for good.',
      ],
      code: 1,
    });
    expect((await bot.people.everythingAbout(somebody.id)).notes).toHaveLength(1);
  });

  test('with --yes deletes it for good, and the bot has no data about the person any more', async () => {
    await work();
    const { lines, code } = await admin('forget', objectId, '--yes');
    expect(code).toBe(0);
    expect(lines[0]).toBe(`Forgotten: ${somebody.id}.`);
    expect(lines).toContain('Backups made before still have it: delete them.');
    expect(await bot.people.load(somebody.id)).toBeUndefined();
    expect(await bot.engagements.listOf(somebody.id)).toEqual([]);
    expect(await admin('forget', objectId, '--yes')).toMatchObject({ code: 1 });
  });

  test('finds a person who only acknowledged notes of others, and removes their name', async () => {
    await keep(bot, { tenantId: tenant });
    const pilot = readerNamed('Pilot', channelKey(tenant, '19:pilot@thread.tacv2'));
    const about = { engagementId: 'engagement-1', tenantId: tenant, recipientId: pilot.id };
    await bot.outbox.add([summaryTo({ ...about, state: 'delivered', deliveredAt: now })]);
    const pressed = { reader: pilot, noteId: 'note-1', name: 'Lead', personId: somebody.id };
    await acknowledgeSummary(bot, pressed);
    expect(await bot.outbox.about('note-1')).toMatchObject([{ acknowledgedBy: 'Lead' }]);

    expect(await admin('forget', objectId, '--yes')).toMatchObject({ code: 0 });
    expect(await bot.outbox.about('note-1')).toMatchObject([
      { acknowledgedAt: now, acknowledgedBy: undefined },
    ]);
  });
});

test('a person known in two tenants must be named with the tenant, and only that one is forgotten', async () => {
  await work();
  const guest = { id: `${otherTenant}/${objectId}`, tenantId: otherTenant };
  await bot.readers.save(readerNamed('Guest', guest));
  expect(await admin('forget', objectId, '--yes')).toEqual({
    lines: [`${objectId} is known in several tenants; give one of these instead:`, somebody.id, guest.id],
    code: 1,
    refused: true,
  });
  expect(await admin('forget', guest.id, '--yes')).toMatchObject({ code: 0 });
  expect(await bot.readers.load(guest.id)).toBeUndefined();
  expect(await bot.people.load(somebody.id)).toBeDefined();
  expect(await admin('forget', objectId)).toMatchObject({
    lines: expect.arrayContaining([`About ${somebody.id} is stored:`]) as string[],
  });
});

test.each([
  ['no argument', [], /^npm run -s admin -- export <aad-object-id>/],
  ['no id', ['forget'], /^npm run -s admin/],
  ['an unknown command', ['remember', objectId], /^npm run -s admin/],
  ['an unknown option', ['forget', objectId, '--force'], /^npm run -s admin/],
  ['one argument too many', ['export', objectId, 'a.json', 'b.json'], /^npm run -s admin/],
  ['a name', ['export', 'lead@contoso.com'], /^"lead@contoso\.com" is no Azure AD object id; give the GUID/],
  ['an unknown person', ['export', objectId], /^Nothing is stored about 1{8}-.*; if there should be/],
  [
    'a tenant that does not know the person',
    ['forget', `${otherTenant}/${objectId}`],
    /^Nothing is stored about/,
  ],
])('%s is answered with a sentence that says why', async (_what, args, told) => {
  const { lines, code } = await admin(...args);
  expect(code).toBe(1);
  expect(lines[0]).toMatch(told);
});

test('an id that only occurs in a text, or at the end of another id, does not count as a person', async () => {
  await keep(bot, { items: { teams: { note: `asked ${somebody.id} about it` } } });
  expect(await admin('export', objectId)).toMatchObject({
    lines: [expect.stringMatching(/^Nothing is stored/)],
  });
});
