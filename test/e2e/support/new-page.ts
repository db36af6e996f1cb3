import { Browser, Page } from 'playwright-core';

/** The parts of a test client's configuration that tests need. */
interface ClientConfig {
  readonly bot: { readonly name: string };
  readonly personalChat: { readonly id: string };
  readonly teams: readonly {
    readonly name: string;
    readonly channels: readonly { readonly id: string; readonly name: string }[];
  }[];
}

/**
 * Opens a page in the browser that sends requests to this machine only. Returns it with what its client
 * plays.
 */
export async function newPage(
  browser: Browser,
  address: string,
  locale: string,
): Promise<{ page: Page; config: ClientConfig }> {
  const context = await browser.newContext({
    locale,
    timezoneId: 'UTC',
    // Large enough to show each card without scrolling, and a wide card without a cut.
    viewport: { width: 1720, height: 2200 },
  });
  // The client's page requests fonts from a CDN.
  await context.route('**/*', (route) =>
    new URL(route.request().url()).hostname === 'localhost' ? route.continue() : route.abort(),
  );
  const answer = await context.request.get(`${address}/_internal/v1/config`);
  const { config } = (await answer.json()) as { config: ClientConfig };
  return { page: await context.newPage(), config };
}
