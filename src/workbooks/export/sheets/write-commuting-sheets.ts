import type { Worksheet } from 'exceljs';
import { firstDayOf } from '../../../engine/calendar/calendar-date.ts';
import type { CommutingSettings } from '../../../engine/commuting/commuting-settings.ts';
import type { ShownCommuting } from '../../../engine/commuting/shown-commuting.ts';
import { comparedSchemes } from '../commuting-schemes.ts';
import type { PlacedCommutingSheets } from './commuting-checks.ts';
import { writeCommutingGains } from './write-commuting-gains.ts';
import { writeCommutingGroups } from './write-commuting-groups.ts';
import { writeCommutingLive } from './write-commuting-live.ts';
import { writeCommuting } from './write-commuting.ts';
import { writeMobility } from './write-mobility.ts';

type CommutingSheet = 'overview' | 'groups' | 'gains' | 'live' | 'mobility';

/** Everything about commuting: totals, groups, who wins and loses, the sheet to try rates on, km and CO2. */
export function writeCommutingSheets(
  sheets: Readonly<Record<CommutingSheet, Worksheet>>,
  outcome: ShownCommuting,
  settings: CommutingSettings,
  threshold: number,
): PlacedCommutingSheets {
  const schemes = comparedSchemes(outcome, settings);
  const [, ...tried] = schemes;
  const overview = writeCommuting(sheets.overview, outcome, settings);
  writeMobility(sheets.mobility, outcome, tried);
  const { startsOn } = settings.proposed;
  const isWholeYear = startsOn === null || startsOn <= firstDayOf(outcome.linear.year);
  return {
    ...overview,
    groups: writeCommutingGroups(sheets.groups, schemes, threshold),
    gains: writeCommutingGains(sheets.gains, tried, threshold),
    live: writeCommutingLive(
      sheets.live,
      { outcome, placed: overview, isWholeYear, scheme: settings.proposed },
      threshold,
    ),
  };
}
