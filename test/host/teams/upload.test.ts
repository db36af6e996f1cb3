import { isFileHost, upload } from '../../../src/host/teams/upload';

it.each([
  [
    'OneDrive',
    'https://contoso-my.sharepoint.com/personal/board/_api/v2.0/drive/items/1/uploadSession?guid=1',
  ],
  ['SharePoint', 'https://contoso.sharepoint.com/sites/pilot'],
  ['a deeper name', 'https://eu.contoso.sharepoint.com/upload'],
  ['capitals', 'https://CONTOSO.SharePoint.com/upload'],
  ['its usual port', 'https://contoso.sharepoint.com:443/upload'],
  ['the clouds of the United States', 'https://contoso.sharepoint.us/upload'],
  ['their Department of Defense', 'https://contoso.sharepoint-mil.us/upload'],
  ['China', 'https://contoso.sharepoint.cn/upload'],
])('accepts %s as a place for files: %s', (_what, address) => {
  expect(isFileHost(address)).toBe(true);
});

/** Addresses that a forged consent could name as the target of an upload. */
const elsewhere: readonly [what: string, address: string][] = [
  ['without encryption', 'http://contoso.sharepoint.com/upload'],
  ['a file of this machine', 'file:///etc/passwd'],
  ['this machine', 'https://localhost/upload'],
  ['an address of the internal network', 'https://169.254.169.254/latest/meta-data'],
  ['another port', 'https://contoso.sharepoint.com:8443/upload'],
  ['a host with the same beginning', 'https://contoso.sharepoint.com.fabrikam.com/upload'],
  ['a host with the same end', 'https://fabrikamsharepoint.com/upload'],
  ['a host with SharePoint only in its path', 'https://fabrikam.com/contoso.sharepoint.com'],
  ['a host after a user name', 'https://contoso.sharepoint.com@fabrikam.com/upload'],
  ['a user name before the host', 'https://board@contoso.sharepoint.com/upload'],
  ['a host before a backslash', 'https://fabrikam.com\\.sharepoint.com/upload'],
  ['a host in other letters', 'https://contoso.sharepoınt.com/upload'],
  ['only the domain', 'https://sharepoint.com/upload'],
  ['a host with a final dot', 'https://contoso.sharepoint.com./upload'],
  ['an empty address', ''],
  ['a word', 'contoso.sharepoint.com'],
];

it.each(elsewhere)('refuses %s as a place for files: %s', async (_what, address) => {
  expect(isFileHost(address)).toBe(false);
  const asked = jest.fn<Promise<Response>, Parameters<typeof fetch>>();
  expect(await upload(address, Buffer.from('Customer'), asked)).toBe(false);
  expect(asked).not.toHaveBeenCalled();
});

const session = 'https://contoso-my.sharepoint.com/uploadSession?guid=1';

it('sends the bytes in one piece, with a time limit and without following redirects', async () => {
  const asked = jest.fn(async (_to: Parameters<typeof fetch>[0], _how?: RequestInit) => new Response('{}'));
  expect(await upload(session, Buffer.from('Größe'), asked)).toBe(true);
  expect(asked).toHaveBeenCalledTimes(1);
  const [to, how] = asked.mock.calls[0] ?? [];
  expect(to).toBe(session);
  expect(how).toMatchObject({
    method: 'PUT',
    redirect: 'error',
    headers: { 'content-type': 'application/octet-stream', 'content-range': 'bytes 0-6/7' },
  });
  expect(Buffer.from(how?.body as Uint8Array).toString()).toBe('Größe');
  expect(how?.signal?.aborted).toBe(false);
});

it.each([301, 400, 404, 409, 416, 500, 507])('an upload that is answered with %i fails', async (status) => {
  expect(await upload(session, Buffer.from('x'), async () => new Response('', { status }))).toBe(false);
});

it('an upload whose connection breaks fails', async () => {
  const broken = () => Promise.reject(new TypeError('fetch failed'));
  expect(await upload(session, Buffer.from('x'), broken)).toBe(false);
});
