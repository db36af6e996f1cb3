import { colleague, now, partner } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp();

it('a person comes back as saved, and unknown fields stay missing', async () => {
  await app.people.save({ ...partner, role: 'gmfta' });
  expect(await app.people.load(partner.id)).toEqual({ ...partner, role: 'gmfta' });
  expect(await app.people.load(colleague.id)).toBeUndefined();
});

it('saving a person loaded before a greeting does not undo the greeting', async () => {
  await app.people.save(partner);
  await app.people.markGreeted(partner, now);
  await app.people.save({ ...partner, language: 'de' });
  expect(await app.people.load(partner.id)).toEqual({ ...partner, language: 'de', greetedAt: now });
});

it('when many mark a greeting at once, only one is the first', async () => {
  const marks = await Promise.all([1, 2, 3, 4, 5].map(() => app.people.markGreeted(partner, now)));
  expect(marks.filter(Boolean)).toHaveLength(1);
});

it('a person’s last choice of readers comes back; an empty choice differs from no choice', async () => {
  const readers = ['tenant-1/board', 'tenant-1/channel/19:general@thread.tacv2'];
  await app.people.save({ ...partner, readers });
  expect(await app.people.load(partner.id)).toEqual({ ...partner, readers });
  await app.people.save({ ...partner, readers: [] });
  expect(await app.people.load(partner.id)).toEqual({ ...partner, readers: [] });
  await app.people.save(partner);
  expect(await app.people.load(partner.id)).toEqual(partner);
});
