import { changeItem } from '../../../src/app/walk/change-item';
import { listEngagements } from '../../../src/app/walk/list-engagements';
import { CustomerForm, saveCustomer } from '../../../src/app/walk/save-customer';
import { colleague, customerAnswers, itemAnswers, partner, today } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp();

function form(typed: Partial<CustomerForm['typed']> = {}, given: Partial<CustomerForm> = {}): CustomerForm {
  return { person: partner, engagementId: 'e-1', version: 0, typed: customerAnswers(typed), ...given };
}

const kept = () => app.engagements.load('e-1');

describe('the form of a new walk', () => {
  it('starts it with cleaned answers at version 1, and the timeline begins with the customer', async () => {
    const outcome = await saveCustomer(app, form({ name: ' Contoso ', domain: 'https://Contoso.com/x' }));
    expect(outcome).toMatchObject({
      kind: 'started',
      engagement: { id: 'e-1', version: 1, ownerId: partner.id, customer: customerAnswers() },
    });
    expect(await kept()).toEqual('engagement' in outcome && outcome.engagement);
    expect(await app.engagements.changesSince('e-1', 0)).toEqual([
      { what: 'customer/name', from: '', to: 'Contoso' },
      { what: 'customer/segment', from: '', to: 'education' },
      { what: 'customer/domain', from: '', to: 'contoso.com' },
      { what: 'customer/covid', from: '', to: 'assistance' },
    ]);
  });

  it('sent twice starts one walk', async () => {
    expect((await saveCustomer(app, form())).kind).toBe('started');
    expect(await saveCustomer(app, form())).toMatchObject({ kind: 'saved', engagement: { version: 1 } });
    expect(await listEngagements(app, partner)).toHaveLength(1);
  });

  it('sent twice at the same time starts one walk', async () => {
    const outcomes = await Promise.all([saveCustomer(app, form()), saveCustomer(app, form())]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['saved', 'started']);
    expect(await listEngagements(app, partner)).toHaveLength(1);
    expect((await kept())?.version).toBe(1);
  });

  it('sent again with another name changes the walk it started', async () => {
    await saveCustomer(app, form({ name: 'Contoso' }));
    expect(await saveCustomer(app, form({ name: 'Fabrikam' }))).toMatchObject({
      kind: 'saved',
      engagement: { version: 2, customer: { name: 'Fabrikam' } },
    });
    expect(await listEngagements(app, partner)).toHaveLength(1);
  });

  it('sent twice at the same time with two names saves one of them and shows both', async () => {
    await Promise.all([
      saveCustomer(app, form({ name: 'Contoso' })),
      saveCustomer(app, form({ name: 'Fabrikam' })),
    ]);
    expect(await kept()).toMatchObject({ version: 2, customer: { name: 'Fabrikam' } });
    expect(await app.engagements.changesSince('e-1', 1)).toEqual([
      { what: 'customer/name', from: 'Contoso', to: 'Fabrikam' },
    ]);
  });

  it('with a missing answer starts no walk and keeps the typed text', async () => {
    const typed = { name: '', domain: 'fabrikam.com' };
    expect(await saveCustomer(app, form(typed))).toEqual({
      kind: 'refused',
      version: 0,
      typed: customerAnswers(typed),
      problems: { name: { code: 'required' } },
    });
    expect(await kept()).toBeUndefined();
  });
});

describe('the form of a walk that is under way', () => {
  beforeEach(() => saveCustomer(app, form()));

  it('changes the customer but not the items', async () => {
    const typed = itemAnswers({ status: 'done' });
    await changeItem(app, {
      person: partner,
      engagementId: 'e-1',
      itemId: 'teams',
      version: 1,
      today,
      typed,
    });
    await saveCustomer(app, form({ covid: 'pausing' }, { version: 2 }));
    expect(await kept()).toMatchObject({
      version: 3,
      customer: { name: 'Contoso', covid: 'pausing' },
      items: { teams: { status: 'done' } },
    });
  });

  it('from another person is unknown and has no effect', async () => {
    const outcome = await saveCustomer(app, form({ name: 'Fabrikam' }, { person: colleague, version: 1 }));
    expect(outcome).toEqual({ kind: 'unknown' });
    expect((await kept())?.customer.name).toBe('Contoso');
  });

  it('sent by another person as the form of a new walk is unknown too', async () => {
    expect(await saveCustomer(app, form({ name: 'Fabrikam' }, { person: colleague }))).toEqual({
      kind: 'unknown',
    });
    expect((await kept())?.ownerId).toBe(partner.id);
  });

  it('that does not exist is unknown', async () => {
    expect(await saveCustomer(app, form({}, { engagementId: 'e-2', version: 1 }))).toEqual({
      kind: 'unknown',
    });
  });

  it('shown some time ago brings only its own changes', async () => {
    await saveCustomer(app, form({ domain: 'contoso.onmicrosoft.com' }, { version: 1 }));
    expect(await saveCustomer(app, form({ name: 'Contoso Schools' }, { version: 1 }))).toMatchObject({
      kind: 'saved',
      engagement: { version: 3, customer: { name: 'Contoso Schools', domain: 'contoso.onmicrosoft.com' } },
    });
  });

  it('that was overtaken in a field asks again, and is saved when it is sent again', async () => {
    await saveCustomer(app, form({ name: 'Fabrikam' }, { version: 1 }));
    const outcome = await saveCustomer(app, form({ name: 'Northwind' }, { version: 1 }));
    expect(outcome).toEqual({ kind: 'overtaken', version: 2, typed: customerAnswers({ name: 'Northwind' }) });
    expect((await kept())?.customer.name).toBe('Fabrikam');
    await saveCustomer(app, form({ name: 'Northwind' }, { version: 2 }));
    expect((await kept())?.customer.name).toBe('Northwind');
  });

  it('that is refused comes back with the present version and keeps the old name', async () => {
    const name = 'x'.repeat(121);
    expect(await saveCustomer(app, form({ name }, { version: 1 }))).toEqual({
      kind: 'refused',
      version: 1,
      typed: customerAnswers({ name }),
      problems: { name: { code: 'too-long', limit: 120, length: 121 } },
    });
    expect((await kept())?.customer.name).toBe('Contoso');
  });
});
