/** The hosts of OneDrive and SharePoint, in every cloud of Teams, where a file may be uploaded. */
const fileHosts =
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:sharepoint\.com|sharepoint\.us|sharepoint-mil\.us|sharepoint\.cn)$/;

/**
 * The time limit of an upload, in milliseconds. The turn waits for the upload, and Teams waits for the
 * turn.
 */
const uploadTimeout = 8_000;

/**
 * Uploads bytes to the upload session of a person's consent. Returns false when the address is not an https
 * address of OneDrive or SharePoint, because an activity's content is not trusted. Also returns false when
 * the upload is refused or fails. `request` sends the HTTP request.
 */
export async function upload(uploadUrl: string, bytes: Buffer, request = fetch): Promise<boolean> {
  if (!isFileHost(uploadUrl)) return false;
  try {
    const response = await request(uploadUrl, {
      method: 'PUT',
      redirect: 'error',
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
      },
      body: new Uint8Array(bytes),
      signal: AbortSignal.timeout(uploadTimeout),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/** Returns true for an https address of OneDrive or SharePoint on the default port. */
export function isFileHost(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username } = new URL(address);
  return protocol === 'https:' && port === '' && username === '' && fileHosts.test(hostname);
}
