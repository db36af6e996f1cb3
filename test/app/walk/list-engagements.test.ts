import { instantOf } from '../../../src/domain/values/dates';
import { listEngagements } from '../../../src/app/walk/list-engagements';
import { colleague, keep, partner } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp(async (app) => {
  const names = ['Contoso', 'Contoso Santé', 'Fabrikam', 'Wide World Importers'];
  for (const [index, name] of names.entries()) {
    const changedAt = instantOf(Date.UTC(2026, 3, index + 1, 9));
    await keep(app, { id: `e-${index}`, customer: { name }, changedAt });
  }
  await keep(app, { id: 'e-9', ownerId: colleague.id, customer: { name: 'Contoso Bank' } });
});

it.each([
  [
    'an empty text: all, last changed first',
    '',
    ['Wide World Importers', 'Fabrikam', 'Contoso Santé', 'Contoso'],
  ],
  ['spaces: all', '  ', ['Wide World Importers', 'Fabrikam', 'Contoso Santé', 'Contoso']],
  ['a part of a name', 'world', ['Wide World Importers']],
  ['another case', 'FABRIKAM', ['Fabrikam']],
  ['no accents', 'sante', ['Contoso Santé']],
  ['an accent too many', 'Fábrikam', ['Fabrikam']],
  ['a part of two names', 'conto', ['Contoso Santé', 'Contoso']],
  ['an exact name: only that one', ' contoso ', ['Contoso']],
  ['a name of another person’s customer', 'Contoso Bank', []],
  ['an unknown name', 'Northwind', []],
])('searching for %s (%p)', async (_, name, found) => {
  const engagements = await listEngagements(app, partner, name);
  expect(engagements.map(({ customer }) => customer.name)).toEqual(found);
});

it('two customers with the same exact name are both found', async () => {
  await keep(app, { id: 'e-5', customer: { name: 'CONTOSO' } });
  const engagements = await listEngagements(app, partner, 'contoso');
  expect(engagements.map(({ id }) => id).sort()).toEqual(['e-0', 'e-5']);
});
