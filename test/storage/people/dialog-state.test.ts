import { StoreItem } from 'botbuilder';
import { dialogStateKey } from '../../../src/storage/people/dialog-state';
import { withApp } from '../../support/with-app';

const app = withApp();

const key = dialogStateKey('tenant-1/partner', '19:chat@thread');

const write = (item: StoreItem, at = key) => app.stores.dialogStates.write({ [at]: item });
const read = async (at = key) => (await app.stores.dialogStates.read([at]))[at] as unknown;

it('each pair of a person and a conversation has its own key', () => {
  expect(key).toBe('tenant-1%2Fpartner/19%3Achat%40thread');
  expect(dialogStateKey('a/b', 'c')).not.toBe(dialogStateKey('a', 'b/c'));
});

it('a written state is read back, with its version as eTag', async () => {
  await write({ screen: 'intake', stack: [{ id: 'main' }] });
  expect(await read()).toEqual({ screen: 'intake', stack: [{ id: 'main' }], eTag: '1' });
});

it('a state that was never written is missing', async () => {
  expect(await app.stores.dialogStates.read([key])).toEqual({});
  expect(await app.stores.dialogStates.read([])).toEqual({});
});

describe('writing again', () => {
  beforeEach(() => write({ screen: 'intake' }));

  it.each([
    ['with the eTag that was read', '1'],
    ['with *', '*'],
    ['without an eTag', undefined],
  ])('%s overwrites the state and raises its version', async (_, eTag) => {
    await write({ screen: 'section', ...(eTag && { eTag }) });
    expect(await read()).toEqual({ screen: 'section', eTag: '2' });
  });

  it.each([
    ['an outdated eTag', '1'],
    ['an unknown eTag', 'x'],
  ])('with %s throws and leaves the stored state', async (_, eTag) => {
    await write({ screen: 'section', eTag: '1' });
    await expect(write({ screen: 'late', eTag })).rejects.toThrow(
      `dialog state ${key} was written by somebody else: eTag ${eTag} is outdated`,
    );
    expect(await read()).toEqual({ screen: 'section', eTag: '2' });
  });

  it('by two at once who read the same version succeeds for one of them', async () => {
    const outcomes = await Promise.allSettled([
      write({ screen: 'one', eTag: '1' }),
      write({ screen: 'two', eTag: '1' }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await read()).toEqual({ screen: 'one', eTag: '2' });
  });
});

it('an eTag of a missing state is outdated', async () => {
  await expect(write({ screen: 'late', eTag: '1' })).rejects.toThrow('outdated');
  expect(await read()).toBeUndefined();
});

it('several states are written together or not at all', async () => {
  const other = dialogStateKey('tenant-1/partner', 'other');
  await write({ screen: 'intake' }, other);
  const both = app.stores.dialogStates.write({
    [key]: { screen: 'new' },
    [other]: { screen: 'late', eTag: '7' },
  });
  await expect(both).rejects.toThrow('outdated');
  expect(await read()).toBeUndefined();
});

it('a deleted state is gone, and the others stay', async () => {
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
