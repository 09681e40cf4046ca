import * as z from 'zod';
import type { PairingSettings } from '../../engine/pairing/pairing-settings.ts';
import { evenWithProblems } from '../even-with-problems.ts';
import {
  apprenticeFields,
  presentApprenticeSettings,
  toApprenticeSettings,
} from './pairing/apprentice-settings-contract.ts';
import {
  askedPairsFields,
  checkForbiddenPins,
  checkPinnedShares,
  presentAskedPairs,
  toAskedPairs,
} from './pairing/asked-pairs-contract.ts';
import {
  checkContributionYears,
  fundFields,
  presentFundSettings,
  toFundSettings,
} from './pairing/fund-settings-contract.ts';
import {
  overlapFields,
  presentOverlapSettings,
  toOverlapSettings,
} from './pairing/overlap-settings-contract.ts';
import {
  presentRiskSettings,
  riskFields,
  toRiskSettings,
} from './pairing/risk-settings-contract.ts';

export const pairingSettingsContract = z
  .strictObject({
    ...fundFields,
    ...riskFields,
    ...overlapFields,
    ...apprenticeFields,
    ...askedPairsFields,
  })
  .superRefine((settings, context) => {
    for (const check of [checkContributionYears, checkForbiddenPins, checkPinnedShares]) {
      check(settings, context);
    }
  }, evenWithProblems)
  .prefault({})
  .meta({
    description:
      'Meester-gezel: fonds, risico, tijd, wie gezel kan zijn en welke koppels vastliggen.',
  });

type PairingSettingsContract = z.output<typeof pairingSettingsContract>;

export const toPairingSettings = (
  contract: PairingSettingsContract,
  { yearCount, horizonYears }: { readonly yearCount: number; readonly horizonYears: number },
): PairingSettings => ({
  ...toFundSettings(contract, yearCount),
  ...toRiskSettings(contract, horizonYears),
  ...toOverlapSettings(contract),
  ...toApprenticeSettings(contract),
  ...toAskedPairs(contract),
});

export const presentPairingSettings = (
  settings: PairingSettings,
): z.input<typeof pairingSettingsContract> => ({
  ...presentFundSettings(settings),
  ...presentRiskSettings(settings),
  ...presentOverlapSettings(settings),
  ...presentApprenticeSettings(settings),
  ...presentAskedPairs(settings),
});
