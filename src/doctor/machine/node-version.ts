import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Day, dayOf, instantOf } from '../../domain/values/dates';
import { Check, fault, fine, warning } from '../looking/check';

/** The last day of support of each major version, from https://github.com/nodejs/release. */
const lastDays: Readonly<Record<number, Day>> = {
  20: '2026-04-30',
  22: '2027-04-30',
  24: '2028-04-30',
};

/**
 * Checks that the bot runs on this version of Node.js (`engines` in package.json) and that it still gets
 * security fixes.
 */
export const nodeVersion: Check = {
  needs: [],
  look({ surroundings: { node, root, now }, says }) {
    const least = leastVersion(root);
    if (isBelow(node, least)) return fault(says.node.old(node, least));
    const major = Number(node.split('.')[0]);
    const lastDay = lastDays[major];
    if (lastDay !== undefined && lastDay < dayOf(instantOf(now()))) {
      return warning(says.node.ended(node, lastDay));
    }
    if (major % 2 === 1) return warning(says.node.odd(node));
    return fine(says.node.fine(node, least));
  },
};

function leastVersion(root: string): string {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  return engines.node.replace('>=', '');
}

function isBelow(version: string, least: string): boolean {
  return version.localeCompare(least, 'en', { numeric: true }) < 0;
}
