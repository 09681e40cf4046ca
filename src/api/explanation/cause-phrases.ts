import type { LeavingCause } from '../../engine/workforce/workforce-figures.ts';
import type { WorkforceGrouping } from '../../engine/workforce/workforce-outcome.ts';

/** How a cause follows on a number: "3,2 door pensioen". */
export const causePhrase: Readonly<Record<LeavingCause, string>> = {
  'known-date': 'op een al afgesproken datum',
  retirement: 'door pensioen',
  rvu: 'met de RVU',
  resignation: 'op eigen verzoek',
  'contract-end': 'door het einde van een tijdelijk contract',
  disability: 'door arbeidsongeschiktheid',
  death: 'door overlijden',
};

/** How a group is named in the middle of a sentence. */
export const groupPhrase: Readonly<Record<WorkforceGrouping, (group: string) => string>> = {
  all: () => 'de organisatie',
  positionFamily: (group) => `functiefamilie ${group}`,
  programme: (group) => `programma ${group}`,
  scaleBand: (group) => `schaalgroep ${group}`,
  team: (group) => (/^team\b/i.test(group) ? group : `team ${group}`),
};

/** "a", "a en b", "a, b en c". */
export const listText = (items: readonly string[]): string =>
  items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} en ${items[items.length - 1] ?? ''}`;
