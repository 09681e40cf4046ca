import * as z from 'zod';
import type { HardshipRule } from '../../engine/commuting/commuting-scheme.ts';
import { toExact, toNumber } from '../json-numbers.ts';
import { shareContract } from '../number-contracts.ts';
import { modesContract, presentModes, toModes } from './modes-contract.ts';
import { presentRatePerKm, ratePerKmContract, toRatePerKm } from './rate-contract.ts';

export const hardshipRuleContract = z
  .strictObject({
    aandeel: shareContract.meta({
      description:
        'Verwacht deel (0-1) van wie zo reist dat een beroep doet op de clausule; wie dat is, staat nergens.',
      example: 0.02,
    }),
    vervoer: modesContract('De vervoermiddelen waarvoor de clausule geldt.'),
    tarief: ratePerKmContract,
  })
  .meta({
    id: 'Hardheidsclausule',
    description:
      'Een beter tarief voor wie niet anders kan; drempel, aftrek en maximum van het vervoermiddel gelden dan niet.',
    example: { aandeel: 0.02, vervoer: ['auto'], tarief: 0.23 },
  });

export const toHardshipRule = (rule: z.output<typeof hardshipRuleContract>): HardshipRule => ({
  shareRatio: toExact(rule.aandeel),
  modes: toModes(rule.vervoer),
  ratePerKm: toRatePerKm(rule.tarief),
});

export const presentHardshipRule = (rule: HardshipRule): z.input<typeof hardshipRuleContract> => ({
  aandeel: toNumber(rule.shareRatio),
  vervoer: presentModes(rule.modes),
  tarief: presentRatePerKm(rule.ratePerKm),
});
