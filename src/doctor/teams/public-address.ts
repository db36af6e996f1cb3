import { Texts } from '../../../locales/index';
import { Check, fault, fine, CheckVerdict } from '../looking/check';
import { isOwnAnswer } from '../looking/own-answer';
import { Answer, NoAnswer, patience, publicAnswer } from '../looking/public-answer';

type Says = Texts['doctor']['publicAddress'];

/** Checks that the bot answers at `PUBLIC_URL`, the address that Teams uses. */
export const publicAddress: Check = {
  needs: ['PUBLIC_URL'],
  async look({ config: { publicUrl }, surroundings: { ask }, says: { publicAddress: says } }) {
    if (publicUrl === '') return [];
    const answer = await publicAnswer(ask, `${publicUrl}/healthz`);
    return 'why' in answer ? fault(silence(answer, publicUrl, says)) : judged(answer, publicUrl, says);
  },
};

function silence({ why, code }: NoAnswer, url: string, says: Says): { says: string; mend: string } {
  switch (why) {
    case 'unknown-name':
      return says.unknownName(url);
    case 'refused':
      return says.refused(url);
    case 'silent':
      return says.silent(url, patience);
    case 'certificate':
      return says.certificate(url, code);
    case 'unreachable':
      return says.unreachable(url, code);
  }
}

function judged(answer: Answer, url: string, says: Says): readonly CheckVerdict[] {
  const { status, location } = answer;
  if (isOwnAnswer(answer)) return fine(says.fine(url));
  if (status >= 300 && status < 400) return fault(says.redirect(url, location));
  if (status === 404) return fault(says.notFound(url));
  return fault([502, 503, 504].includes(status) ? says.behind(url, status) : says.other(url, status));
}
