/** The hosts of OneDrive and SharePoint, where a file may be put; of every cloud that Teams is in. */
const fileHosts =
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:sharepoint\.com|sharepoint\.us|sharepoint-mil\.us|sharepoint\.cn)$/;

/** How long an upload may take, in milliseconds: a turn waits for it, and Teams for the turn. */
const uploadTimeout = 8_000;

/**
 * Puts bytes into the upload session that a person's consent named. False when the address is none of OneDrive or
 * SharePoint by https (an activity's content is nothing to trust), or when it does not take them. `request` is how
 * the network is asked.
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

/** Returns true for an address of OneDrive or SharePoint, by https on its usual port. */
export function isFileHost(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username } = new URL(address);
  return protocol === 'https:' && port === '' && username === '' && fileHosts.test(hostname);
}
