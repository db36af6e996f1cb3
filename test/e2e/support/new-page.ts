import { Browser, Page } from 'playwright-core';

/** What a test client plays, as far as a test asks for it. */
interface ClientConfig {
  readonly bot: { readonly name: string };
  readonly personalChat: { readonly id: string };
  readonly teams: readonly {
    readonly name: string;
    readonly channels: readonly { readonly id: string; readonly name: string }[];
  }[];
}

/** A page of its own in the browser, which asks nobody but this machine, and what the client there plays. */
export async function newPage(
  browser: Browser,
  address: string,
  locale: string,
): Promise<{ page: Page; config: ClientConfig }> {
  const context = await browser.newContext({
    locale,
    timezoneId: 'UTC',
    // So large that no card has to be scrolled, nor a wide one is cut.
    viewport: { width: 1720, height: 2200 },
  });
  // The client's page asks a CDN for fonts.
  await context.route('**/*', (route) =>
    new URL(route.request().url()).hostname === 'localhost' ? route.continue() : route.abort(),
  );
  const answer = await context.request.get(`${address}/_internal/v1/config`);
  const { config } = (await answer.json()) as { config: ClientConfig };
  return { page: await context.newPage(), config };
}
