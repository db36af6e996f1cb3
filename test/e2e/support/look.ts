import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ClientPage } from './client-page';

const folder = resolve(__dirname, '../screenshots');
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** The object that this source creates in the page. */
declare const axe: typeof import('axe-core');

/**
 * The findings of axe that the client causes and not the card, by axe's rule and a mark of the element. Every
 * other finding on a card is an error of the card.
 *  - A button that shows and hides an element gets the card's own id of that element as `aria-controls`. The
 *    client gives the element itself another id.
 *  - A chart's bars can be focused and have no names, while the chart as a whole has one.
 */
const excluded: readonly { readonly rule: string; readonly mark: string }[] = [
  { rule: 'aria-valid-attr-value', mark: 'aria-controls="' },
  { rule: 'aria-command-name', mark: 'forced-color-adjust: none' },
  { rule: 'aria-hidden-focus', mark: 'data-tabster-dummy' },
  { rule: 'nested-interactive', mark: 'role="img"' },
];

/** Takes a picture of the card and returns what axe finds wrong with it. */
export async function look(chat: ClientPage, name: string): Promise<readonly string[]> {
  await screenshot(chat, name);
  return violations(chat, name);
}

/** Takes a picture of the card with the bubble around it. */
export async function screenshot(chat: ClientPage, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const bubble = chat.card().locator('xpath=ancestor::*[contains(@class, "fai-OutputCard")]');
  await bubble.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

/**
 * Does the same at another width. The client gives every card the same width in any window, as Teams does. So
 * this makes the frame of the card narrower, as it is on a phone.
 */
export async function screenshotAtWidth(chat: ClientPage, name: string, width: number): Promise<void> {
  await chat.page.addStyleTag({
    content: `.fai-OutputCard { width: ${width + 36}px !important; min-width: 0 !important; }
      .fai-OutputCard > div { width: ${width + 4}px !important; min-width: 0 !important; }`,
  });
  await screenshot(chat, `${name}-${width}`);
  await chat.page.evaluate('[...document.querySelectorAll("style")].at(-1).remove()');
}

/** Does the same in the forced colors of a high-contrast theme. */
export async function screenshotInContrast(chat: ClientPage, name: string): Promise<void> {
  await chat.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await screenshot(chat, `${name}-contrast`);
  await chat.page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
}

async function violations(chat: ClientPage, name: string): Promise<readonly string[]> {
  if (!(await chat.page.evaluate<boolean>('"axe" in window'))) await chat.page.evaluate(axeSource);
  const found = await chat.card().evaluate((card) => axe.run(card));
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => !excluded.some(({ rule, mark }) => rule === id && html.includes(mark)))
      .map(({ html }) => `${name}: ${id} (${help}): ${html.slice(0, 300)}`),
  );
}
