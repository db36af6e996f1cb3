import { dayOf } from '../../src/domain/values/dates';
import { Engagement } from '../../src/domain/walk/engagement';
import { Playbook } from '../../src/domain/walk/playbook';
import { progressOf } from '../../src/domain/walk/progress';
import { ToldApart } from '../../src/domain/customers/same-name';
import { Action, action, sending } from '../actions';
import { Voice } from '../frame';
import { clipped, inert } from '../inert';

/** The customers that have a typed name already, last changed first: at least one. */
export interface Twins {
  readonly first: Engagement;
  readonly count: number;
  readonly playbook: Playbook;
}

/** Returns the sentence that names the newest customer of a name: its domain, first day and progress. */
export function twinsTold(voice: Voice, { first, count, playbook }: Twins): string {
  const { archive, progress, twins } = voice.texts;
  const { customer, startedAt, archivedOn } = first;
  const about = [
    ...(customer.domain === '' ? [] : [customer.domain]),
    twins.started(dayOf(startedAt)),
    archivedOn ? archive.since(archivedOn) : progress(progressOf(first, playbook)),
  ].join(', ');
  const name = clipped(customer.name, 60);
  return count === 1 ? twins.already(name, about) : twins.several(count, name, about);
}

/** Returns the buttons for a name that is there already: go on with the newest of its customers, or start another. */
export function twinActions(
  { texts }: Voice,
  { twins, engagementId, version }: { twins: Twins; engagementId: string; version: number },
): readonly Action[] {
  const { first, count } = twins;
  const resume = texts.status.resume(inert(first.customer.name, 18));
  return [
    { ...action(resume, { verb: 'open-overview', engagementId: first.id }), style: 'positive' },
    sending(texts.twins.second, { verb: 'save-customer', engagementId, version, another: true }),
    ...(count > 1 ? [action(texts.actions.myCustomers, { verb: 'open-status' })] : []),
  ];
}

/** Returns what a list adds to a customer's name to tell it from others of the same name; empty for nothing. */
export function apart({ texts }: Voice, told: ToldApart | undefined): string {
  if (!told) return '';
  const { domain, startedOn } = told;
  return [domain, startedOn ? texts.twins.started(startedOn) : ''].filter((part) => part !== '').join(', ');
}

/** Returns a name with an addition in brackets, if there is one. */
export function named(name: string, added: string): string {
  return added === '' ? name : `${name} (${added})`;
}
