import { ExpiringSecret } from '../../src/domain/operation/secret-expiry';
import { action } from '../actions';
import { frame, plain, Voice } from '../frame';
import { Line, said } from '../lines';
import { Card, compileCard } from '../render';
import template from './secret-expiry-card.template.json';

const render = compileCard<{ lines: readonly Line[] }>(template);

/**
 * Renders the card that tells an admin when the client secret expires, or has expired, and how to fix it.
 * `left` is in days; it is negative after the expiry.
 */
export function secretExpiryCard(voice: Voice, { expires, left }: ExpiringSecret): Card {
  const { secretExpiry, admin } = voice.texts;
  const { consequence, mend, renewed } = secretExpiry;
  return render(
    frame(voice, {
      title: secretExpiry.title(left),
      where: [plain(secretExpiry.lastDay(expires))],
      actions: [action(admin.open, { verb: 'open-admin' })],
    }),
    { lines: [{ runs: [said(consequence)] }, { runs: [said(mend)] }, { runs: [plain(renewed)] }] },
  );
}
