import { createTurnLock } from '../../../src/host/turn/turn-lock';

/** Creates work that ends on request. `log` gets its start and its end. */
function work(log: string[], name: string) {
  let end: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (end = resolve));
  return {
    end: () => end(),
    run: async (): Promise<string> => {
      log.push(`${name} begins`);
      await gate;
      log.push(`${name} ends`);
      return name;
    },
  };
}

/** Lets all code run that can run without further calls. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('work for one key runs one after the other, in the order in which it came', async () => {
  const lock = createTurnLock();
  const log: string[] = [];
  const works = ['first', 'second', 'third'].map((name) => work(log, name));
  const results = Promise.all(works.map(({ run }) => lock('partner', run)));

  await settle();
  expect(log).toEqual(['first begins']);
  works[2]?.end();
  works[1]?.end();
  await settle();
  expect(log).toEqual(['first begins']);
  works[0]?.end();

  expect(await results).toEqual(['first', 'second', 'third']);
  expect(log).toEqual([
    'first begins',
    'first ends',
    'second begins',
    'second ends',
    'third begins',
    'third ends',
  ]);
});

test('work for different keys does not wait', async () => {
  const lock = createTurnLock();
  const log: string[] = [];
  const slow = work(log, 'slow');
  const waiting = lock('one partner', slow.run);
  expect(await lock('another partner', async () => 'answered')).toBe('answered');
  expect(log).toEqual(['slow begins']);
  slow.end();
  expect(await waiting).toBe('slow');
});

test('failed work rejects only for its own caller, and the next work runs', async () => {
  const lock = createTurnLock();
  const failed = lock('partner', () => Promise.reject(new Error('broken')));
  const next = lock('partner', async () => 'answered');
  await expect(failed).rejects.toThrow('broken');
  expect(await next).toBe('answered');
});

test('a key that is free again runs the next work at once', async () => {
  const lock = createTurnLock();
  await lock('partner', async () => undefined);
  const log: string[] = [];
  const later = work(log, 'later');
  const waiting = lock('partner', later.run);
  await settle();
  expect(log).toEqual(['later begins']);
  later.end();
  await waiting;
});

test('work that comes while other work ends still waits for the work before it', async () => {
  const lock = createTurnLock();
  const log: string[] = [];
  const [first, second, third] = ['first', 'second', 'third'].map((name) => work(log, name));
  if (!first || !second || !third) throw new Error('three works were made');
  const a = lock('partner', first.run);
  const b = lock('partner', second.run);
  first.end();
  await a;
  const c = lock('partner', third.run);
  third.end();
  await settle();
  expect(log).toEqual(['first begins', 'first ends', 'second begins']);
  second.end();
  await Promise.all([b, c]);
  expect(log.slice(3)).toEqual(['second ends', 'third begins', 'third ends']);
});
