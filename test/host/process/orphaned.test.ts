import { orphaned } from '../../../src/host/process/orphaned';

/** Returns a clock whose next second passes on request, and a parent that can change. */
function household() {
  let parent = 4711;
  let pass: () => void = () => undefined;
  let told = false;
  const wait = (): Promise<void> => new Promise((resolve) => (pass = resolve));
  void orphaned(() => parent, { wait }).then(() => (told = true));
  const second = async (): Promise<boolean> => {
    pass();
    await new Promise(setImmediate);
    return told;
  };
  return { second, leave: () => (parent = 1) };
}

test('does not resolve while the parent is the same', async () => {
  const { second } = household();
  for (let count = 0; count < 3; count++) expect(await second()).toBe(false);
});

test('resolves at the next check after the parent changed', async () => {
  const { second, leave } = household();
  await second();
  leave();
  expect(await second()).toBe(true);
});
