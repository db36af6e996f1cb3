import { changePerson } from '../../../src/app/people/change-person';
import { greetPerson, partFromPerson } from '../../../src/app/people/greet-person';
import { knowPerson } from '../../../src/app/people/know-person';
import { colleague, now, partner, TestApp, testApp } from '../../support/makers';

let app: TestApp;
beforeEach(async () => (app = await testApp()));
afterEach(() => app.stores.close());

it('somebody is greeted once, however many activities tell of the installation', async () => {
  const greetings = await Promise.all([greetPerson(app, partner), greetPerson(app, partner)]);
  expect([...greetings].sort()).toEqual([false, true]);
  expect(await greetPerson(app, partner)).toBe(false);
  expect(await knowPerson(app, partner)).toEqual({ ...partner, greetedAt: now });
});

it('everybody is greeted for themselves', async () => {
  expect(await greetPerson(app, partner)).toBe(true);
  expect(await greetPerson(app, colleague)).toBe(true);
});

it('after the app was taken away and comes again there is a new greeting, and nothing else was forgotten', async () => {
  await greetPerson(app, partner);
  await changePerson(app, partner, { role: 'fe' });
  await partFromPerson(app, partner);
  expect(await greetPerson(app, partner)).toBe(true);
  expect(await knowPerson(app, partner)).toMatchObject({ role: 'fe' });
});

it('parting from somebody unknown does no harm', async () => {
  await partFromPerson(app, partner);
  expect(await knowPerson(app, partner)).toEqual(partner);
});

it('somebody who was known before the greeting is greeted, and stays known', async () => {
  await changePerson(app, partner, { language: 'de' });
  expect(await greetPerson(app, partner)).toBe(true);
  expect(await knowPerson(app, partner)).toMatchObject({ language: 'de', greetedAt: now });
});
