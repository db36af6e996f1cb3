import { StoreItem } from 'botbuilder';
import { dialogStateKey } from '../../../src/storage/people/dialog-state';
import { TestApp, testApp } from '../../support/makers';

let app: TestApp;
beforeEach(async () => (app = await testApp()));
afterEach(() => app.stores.close());

const key = dialogStateKey('tenant-1/partner', '19:chat@thread');

const write = (item: StoreItem, at = key) => app.stores.dialogStates.write({ [at]: item });
const read = async (at = key) => (await app.stores.dialogStates.read([at]))[at] as unknown;

it('a person and a conversation make a key from which no other pair can be read', () => {
  expect(key).toBe('tenant-1%2Fpartner/19%3Achat%40thread');
  expect(dialogStateKey('a/b', 'c')).not.toBe(dialogStateKey('a', 'b/c'));
});

it('what was written is read, with its version as eTag', async () => {
  await write({ screen: 'intake', stack: [{ id: 'main' }] });
  expect(await read()).toEqual({ screen: 'intake', stack: [{ id: 'main' }], eTag: '1' });
});

it('what was never written is not there', async () => {
  expect(await app.stores.dialogStates.read([key])).toEqual({});
  expect(await app.stores.dialogStates.read([])).toEqual({});
});

describe('writing again', () => {
  beforeEach(() => write({ screen: 'intake' }));

  it.each([
    ['with the eTag that was read', '1'],
    ['with *', '*'],
    ['without an eTag', undefined],
  ])('%s takes over and makes the next version', async (_, eTag) => {
    await write({ screen: 'section', ...(eTag && { eTag }) });
    expect(await read()).toEqual({ screen: 'section', eTag: '2' });
  });

  it.each([
    ['an outdated eTag', '1'],
    ['an eTag nobody gave', 'x'],
  ])('with %s throws and leaves what is there', async (_, eTag) => {
    await write({ screen: 'section', eTag: '1' });
    await expect(write({ screen: 'late', eTag })).rejects.toThrow(
      `dialog state ${key} was written by somebody else: eTag ${eTag} is outdated`,
    );
    expect(await read()).toEqual({ screen: 'section', eTag: '2' });
  });

  it('by two at once who read the same succeeds for one of them', async () => {
    const outcomes = await Promise.allSettled([
      write({ screen: 'one', eTag: '1' }),
      write({ screen: 'two', eTag: '1' }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await read()).toEqual({ screen: 'one', eTag: '2' });
  });
});

it('an eTag of something that is gone is outdated', async () => {
  await expect(write({ screen: 'late', eTag: '1' })).rejects.toThrow('outdated');
  expect(await read()).toBeUndefined();
});

it('several are written together or not at all', async () => {
  const other = dialogStateKey('tenant-1/partner', 'other');
  await write({ screen: 'intake' }, other);
  const both = app.stores.dialogStates.write({
    [key]: { screen: 'new' },
    [other]: { screen: 'late', eTag: '7' },
  });
  await expect(both).rejects.toThrow('outdated');
  expect(await read()).toBeUndefined();
});

it('what is deleted is gone, what is not named stays', async () => {
  const other = dialogStateKey('tenant-1/partner', 'other');
  await write({ screen: 'intake' });
  await write({ screen: 'overview' }, other);
  await app.stores.dialogStates.delete([key]);
  await app.stores.dialogStates.delete([]);
  expect(await read()).toBeUndefined();
  expect(await read(other)).toEqual({ screen: 'overview', eTag: '1' });
});

it('the person can be read back from the key', async () => {
  await write({ screen: 'intake' });
  const { dialogs } = await app.people.everythingAbout('tenant-1/partner');
  expect(dialogs).toEqual([{ screen: 'intake' }]);
});
