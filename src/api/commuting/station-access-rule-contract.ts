import * as z from 'zod';
import type { StationAccessRule } from '../../engine/commuting/commuting-scheme.ts';
import { toExact, toNumber } from '../json-numbers.ts';
import { kmContract } from '../number-contracts.ts';
import { orNone, withoutEmpty } from '../optional-fields.ts';
import { presentRatePerKm, ratePerKmContract, toRatePerKm } from './rate-contract.ts';

export const stationAccessRuleContract = z
  .strictObject({
    tarief: ratePerKmContract,
    minimumKm: orNone(kmContract).meta({
      description: 'Onder deze afstand, enkele reis, wordt niets vergoed.',
      example: 1,
    }),
  })
  .meta({
    id: 'VergoedingVoorNatransport',
    description: 'Eigen vervoer van en naar het station, bij een reis met het ov.',
    example: { tarief: 0.07, minimumKm: 1 },
  });

export const toStationAccessRule = (
  rule: z.output<typeof stationAccessRuleContract>,
): StationAccessRule => ({
  ratePerKm: toRatePerKm(rule.tarief),
  minimumKm: toExact(rule.minimumKm),
});

export const presentStationAccessRule = (
  rule: StationAccessRule,
): z.input<typeof stationAccessRuleContract> => ({
  tarief: presentRatePerKm(rule.ratePerKm),
  ...withoutEmpty({ minimumKm: toNumber(rule.minimumKm) }),
});
