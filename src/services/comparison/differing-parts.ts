import type { ScenarioSource } from '../calculations/run-input.ts';
import { changedSettings, type ChangedSetting } from '../explanation/changed-settings.ts';
import { canonicalJson } from '../fingerprints/fingerprint.ts';

/** What of two scenarios may differ: choices that decide who leaves, and whole chapters for the rest. */
export type DifferingPart =
  | ChangedSetting
  | 'years'
  | 'salary-tables'
  | 'retirement'
  | 'workforce'
  | 'pairing'
  | 'commuting'
  | 'budget';

type Chapter = Exclude<DifferingPart, ChangedSetting>;
type Source = Pick<ScenarioSource, 'scenario' | 'rosterFile'>;

/** Without what `changedSettings` names already. */
function chaptersOf({ scenario }: Source): Readonly<Record<Chapter, unknown>> {
  const { firstYear, yearCount, salaryTables, pairing, commuting, budget } = scenario;
  const {
    monthEndRule: _monthEnd,
    contractEndRule: _contractEnd,
    behaviour: _behaviour,
    rvu: _rvu,
    ...retirement
  } = scenario.retirement;
  const { leavingFactors: _factors, ...workforce } = scenario.workforce;
  return {
    years: [firstYear, yearCount],
    'salary-tables': salaryTables,
    retirement,
    workforce,
    pairing,
    commuting,
    budget,
  };
}

/** Which choices of two scenarios are not the same, in a fixed order. */
export function differingParts(one: Source, other: Source): DifferingPart[] {
  const [chapters, others] = [chaptersOf(one), chaptersOf(other)];
  return [
    ...changedSettings(one, other),
    ...(Object.keys(chapters) as Chapter[]).filter(
      (name) => canonicalJson([chapters[name]]) !== canonicalJson([others[name]]),
    ),
  ];
}
