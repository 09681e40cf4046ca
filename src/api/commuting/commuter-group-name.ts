import type { CommuterGrouping } from '../../engine/commuting/commuting-outcome.ts';
import type { TravelMode } from '../../engine/roster.ts';
import { commuterGroupingInDutch } from '../../words/commuter-group-words.ts';
import { travelModeInDutch } from '../../words/roster-words.ts';

const workingTimeInDutch: Readonly<Record<string, string>> = {
  'full-time': 'voltijd',
  'part-time': 'deeltijd',
};

/** The name of a group; that of everybody, of a programme, a team, a distance or a scale band is its key. */
export function commuterGroupName(grouping: CommuterGrouping, key: string): string {
  if (grouping === 'all') return commuterGroupingInDutch.all;
  if (grouping === 'mode') return travelModeInDutch[key as TravelMode] ?? 'onbekend';
  return grouping === 'part-time' ? (workingTimeInDutch[key] ?? key) : key;
}
