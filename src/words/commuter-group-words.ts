import type { CommuterGrouping } from '../engine/commuting/commuting-outcome.ts';

/** By what commuters are grouped, in the order in which it is shown. */
export const commuterGroupingInDutch = {
  all: 'totaal',
  mode: 'vervoermiddel',
  distance: 'afstand',
  programme: 'programma',
  'scale-band': 'schaalgroep',
  'part-time': 'werktijd',
  team: 'team',
} as const satisfies Record<CommuterGrouping, string>;

export const commuterGroupingInEnglish = {
  totaal: 'all',
  vervoermiddel: 'mode',
  afstand: 'distance',
  programma: 'programme',
  schaalgroep: 'scale-band',
  werktijd: 'part-time',
  team: 'team',
} as const satisfies Record<(typeof commuterGroupingInDutch)[CommuterGrouping], CommuterGrouping>;
