import { Stores } from '../../storage/database';
import { Meter, noMeter } from './meter';

/**
 * Returns the stores with each call timed and reported to the meter. Returns the same stores when metrics
 * are off.
 */
export function measuredStores(stores: Stores, meter: Meter): Stores {
  if (meter === noMeter) return stores;
  const measured = <Store extends object>(store: string, calls: Store): Store =>
    measuredCalls(calls, (operation, seconds) => meter.store({ store, operation, seconds }));
  return {
    ...stores,
    engagements: measured('engagements', stores.engagements),
    people: measured('people', stores.people),
    outbox: measured('outbox', stores.outbox),
    readers: measured('readers', stores.readers),
    references: measured('references', stores.references),
    questions: measured('questions', stores.questions),
    retention: measured('retention', stores.retention),
    dialogStates: measured('dialogStates', stores.dialogStates),
  };
}

type Call = (...given: readonly unknown[]) => Promise<unknown>;

function measuredCalls<Store extends object>(
  calls: Store,
  told: (operation: string, seconds: number) => void,
): Store {
  const measured = Object.entries(calls as Readonly<Record<string, Call>>).map(
    ([operation, call]): [string, Call] => [
      operation,
      async (...given) => {
        const begun = performance.now();
        try {
          return await call(...given);
        } finally {
          told(operation, (performance.now() - begun) / 1_000);
        }
      },
    ],
  );
  // The result has the same names and the same promises. By its port, a store has only functions of this
  // kind.
  return Object.fromEntries(measured) as Store;
}
