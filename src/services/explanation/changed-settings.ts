import type { Scenario } from '../../engine/scenario.ts';
import { canonicalJson } from '../fingerprints/fingerprint.ts';

/** Choices, apart from dated values, that decide who of today's people leaves and when. */
export type ChangedSetting =
  | 'roster'
  | 'reference-date'
  | 'assumptions'
  | 'aow-rules'
  | 'behaviour'
  | 'rvu'
  | 'leaving-factors';

interface Source {
  readonly scenario: Scenario;
  /** SHA-256 of the imported file. */
  readonly rosterFile: string;
}

const settingsOf = ({
  scenario: { referenceDate, assumptionIds, retirement, workforce },
  rosterFile,
}: Source): Readonly<Record<ChangedSetting, unknown>> => ({
  roster: rosterFile,
  'reference-date': referenceDate,
  assumptions: assumptionIds.toSorted(),
  'aow-rules': [retirement.monthEndRule, retirement.contractEndRule],
  behaviour: retirement.behaviour,
  rvu: retirement.rvu,
  'leaving-factors': workforce.leavingFactors,
});

/** Which of those choices differ between two scenarios. */
export function changedSettings(one: Source, other: Source): ChangedSetting[] {
  const [settings, others] = [settingsOf(one), settingsOf(other)];
  return (Object.keys(settings) as ChangedSetting[]).filter(
    (name) => canonicalJson([settings[name]]) !== canonicalJson([others[name]]),
  );
}
