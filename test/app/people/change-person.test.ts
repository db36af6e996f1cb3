import { changePerson } from '../../../src/app/people/change-person';
import { greetPerson } from '../../../src/app/people/greet-person';
import { knowPerson } from '../../../src/app/people/know-person';
import { PersonStore } from '../../../src/app/ports';
import { now, partner } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp();

it('a new person has only a key', async () => {
  expect(await knowPerson(app, partner)).toEqual(partner);
});

it('role and language are saved separately, and the later one counts', async () => {
  await changePerson(app, partner, { role: 'fe' });
  await changePerson(app, partner, { language: 'de' });
  await changePerson(app, partner, { role: 'fasttrack-architect' });
  expect(await knowPerson(app, partner)).toEqual({ ...partner, role: 'fasttrack-architect', language: 'de' });
});

it('a new role does not greet again', async () => {
  await greetPerson(app, partner);
  expect(await changePerson(app, partner, { role: 'sme' })).toMatchObject({ greetedAt: now });
  expect(await greetPerson(app, partner)).toBe(false);
});

it('a known value is not saved again', async () => {
  await changePerson(app, partner, { role: 'fe' });
  const saves: string[] = [];
  const people: PersonStore = {
    ...app.people,
    save: async ({ id }) => {
      saves.push(id);
    },
  };
  await changePerson({ ...app, people }, partner, { role: 'fe' });
  expect(saves).toEqual([]);
  await changePerson({ ...app, people }, partner, { role: 'sme' });
  expect(saves).toEqual([partner.id]);
});
