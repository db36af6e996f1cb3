import { Texts } from '../../locales';
import {
  CustomerFilter,
  FilteredContent,
  FilteredState,
  filterId,
  intentChoices,
  OfferedFilter,
} from '../../src/domain/delivery/customer-filter';
import { covidTag } from '../../src/domain/walk/tag';
import { Choice } from '../field';
import { Voice } from '../frame';

/** Returns the name of a filter, as titles show it: “blocked”, “Education”, “Teams”. */
export function filterName(
  { texts, language }: Voice,
  { by, of }: CustomerFilter,
  content: FilteredContent,
): string {
  switch (by) {
    case 'state':
      return stateName(texts, of);
    case 'segment':
      return texts.segments[of];
    case 'reason':
      return texts.covidReasons[of];
    case 'workload':
      return content.playbook.workloads.find(({ code }) => code === of)?.name || of;
    case 'intent':
      return intentChoices(content).find(({ id }) => id === of)?.label[language] ?? of;
  }
}

/** Returns the name of a state, the same word as below the chart. */
export function stateName({ customers }: Texts, state: FilteredState): string {
  return state === 'covid' ? covidTag : customers.counted[state];
}

/** The value of the choice of all customers. */
const everybody = 'all';

/** Returns the choices of filters, each with the number of customers that it shows; all customers come first. */
export function filterChoices(
  voice: Voice,
  given: { offered: readonly OfferedFilter[]; all: number; content: FilteredContent },
): readonly Choice[] {
  const { filters } = voice.texts;
  const named = given.offered.map(({ filter, count }) => {
    const name = filterName(voice, filter, given.content);
    const told = filter.by === 'state' ? capitalized(name) : `${filters.groups[filter.by]}: ${name}`;
    return { title: filters.offered(told, count), value: filterId(filter) };
  });
  return [{ title: filters.all(given.all), value: everybody }, ...named];
}

function capitalized(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
