import { EngagementStore } from '../../../src/app/ports';
import { rememberEngagements } from '../../../src/app/walk/remember-engagements';
import { keep, now, partner } from '../../support/makers';
import { withApp } from '../../support/with-app';

let loads: string[];
let turn: EngagementStore;

const app = withApp((app) => {
  loads = [];
  turn = rememberEngagements({
    ...app.engagements,
    load: (id) => {
      loads.push(id);
      return app.engagements.load(id);
    },
  });
});

const saving = { changes: [], by: partner.id, at: now };

it('an engagement is loaded once in a turn, also one that does not exist', async () => {
  const kept = await keep(app, {});
  expect([await turn.load(kept.id), await turn.load(kept.id)]).toEqual([kept, kept]);
  expect([await turn.load('engagement-9'), await turn.load('engagement-9')]).toEqual([undefined, undefined]);
  expect(loads).toEqual([kept.id, 'engagement-9']);
});

it('the saved value is loaded next', async () => {
  const kept = await keep(app, {});
  const engagement = { ...kept, changedAt: '2026-04-07T09:00:00.000Z' } as const;
  const saved = await turn.save({ ...saving, engagement });
  expect(saved).toEqual({ ...engagement, version: 2 });
  expect(await turn.load(kept.id)).toEqual(saved);
  expect(loads).toEqual([]);
});

it('after a save that lost to another one it is loaded again', async () => {
  const kept = await keep(app, {});
  await turn.load(kept.id);
  const newer = await app.engagements.save({ ...saving, engagement: kept });
  expect(await turn.save({ ...saving, engagement: kept })).toBeUndefined();
  expect(await turn.load(kept.id)).toEqual(newer);
});
