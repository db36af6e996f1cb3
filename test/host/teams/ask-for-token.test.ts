import { askForToken } from '../../../src/host/teams/ask-for-token';
import { createConnector } from '../../../src/host/teams/connector';
import { Credentials } from '../../../src/settings/config';
import { openTokenOffice, TokenOffice } from '../../support/teams/token-office';

const credentials = (MicrosoftAppId: string): Credentials => ({
  MicrosoftAppId,
  MicrosoftAppPassword: 'kept to itself',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: 'contoso',
});
let bots = 0;

/** Asks for a token as a new bot. Returns the answer. */
async function ask(prepare: (office: TokenOffice) => void): Promise<{ answer: unknown; asked: number }> {
  const id = `asking-bot-${(bots += 1)}`;
  const office = openTokenOffice(id);
  prepare(office);
  const { connect } = createConnector(credentials(id), { tokens: office.tokens, requestTimeout: 200 });
  return { answer: await askForToken(connect), asked: office.asked };
}

it('gets a token in the same way as the bot', async () => {
  expect(await ask(() => undefined)).toEqual({ answer: { given: true }, asked: 1 });
});

it.each([
  ['AADSTS7000215', 'invalid_client: 7000215 - [2026-04-06]: AADSTS7000215: Invalid client secret provided.'],
  ['AADSTS90002', "invalid_request: 90002 - AADSTS90002: Tenant 'contoso' not found."],
  ['', 'getaddrinfo ENOTFOUND login.microsoftonline.com'],
])('returns only the number of a refusal: %s', async (code, reason) => {
  const { answer } = await ask((office) => office.refuse(reason));
  expect(answer).toEqual({ given: false, code });
});

it('returns an empty code without an answer', async () => {
  expect(await ask((office) => office.hang())).toMatchObject({ answer: { given: false, code: '' } });
});
