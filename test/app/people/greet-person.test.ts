import { changePerson } from '../../../src/app/people/change-person';
import { greetPerson, partFromPerson } from '../../../src/app/people/greet-person';
import { knowPerson } from '../../../src/app/people/know-person';
import { colleague, now, partner } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp();

it('a person is greeted once, even when several activities report the installation', async () => {
  const greetings = await Promise.all([greetPerson(app, partner), greetPerson(app, partner)]);
  expect([...greetings].sort()).toEqual([false, true]);
  expect(await greetPerson(app, partner)).toBe(false);
  expect(await knowPerson(app, partner)).toEqual({ ...partner, greetedAt: now });
});

it('each person has their own greeting', async () => {
  expect(await greetPerson(app, partner)).toBe(true);
  expect(await greetPerson(app, colleague)).toBe(true);
});

it('after the app was removed and installed again, a person is greeted again and no other data was lost', async () => {
  await greetPerson(app, partner);
  await changePerson(app, partner, { role: 'fe' });
  await partFromPerson(app, partner);
  expect(await greetPerson(app, partner)).toBe(true);
  expect(await knowPerson(app, partner)).toMatchObject({ role: 'fe' });
});

it('the removal by an unknown person does no harm', async () => {
  await partFromPerson(app, partner);
  expect(await knowPerson(app, partner)).toEqual(partner);
});

it('a person who was known before the greeting is greeted, and stays known', async () => {
  await changePerson(app, partner, { language: 'de' });
  expect(await greetPerson(app, partner)).toBe(true);
  expect(await knowPerson(app, partner)).toMatchObject({ language: 'de', greetedAt: now });
});
