import * as z from 'zod';
import type { ParkingRule } from '../../engine/commuting/commuting-scheme.ts';
import { toCents, toEuros } from '../json-numbers.ts';
import { euroContract } from '../number-contracts.ts';
import { modesContract, presentModes, toModes } from './modes-contract.ts';

export const parkingRuleContract = z
  .strictObject({
    vervoer: modesContract('De vervoermiddelen waarmee wordt geparkeerd.'),
    vergoedingPerDag: euroContract
      .default(0)
      .meta({ description: 'Wat de werkgever per reisdag betaalt, in euro.', example: 4 }),
    eigenBijdragePerDag: euroContract.default(0).meta({
      description: 'Wat wie op het werk parkeert per reisdag zelf betaalt, in euro.',
      example: 2,
    }),
  })
  .meta({
    id: 'Parkeerregel',
    description: 'Parkeren bij het werk. Een vergoeding deelt de onbelaste ruimte van de reis.',
    example: { vervoer: ['auto'], eigenBijdragePerDag: 2 },
  });

export const toParkingRule = (rule: z.output<typeof parkingRuleContract>): ParkingRule => ({
  modes: toModes(rule.vervoer),
  allowanceCentsPerDay: toCents(rule.vergoedingPerDag),
  contributionCentsPerDay: toCents(rule.eigenBijdragePerDag),
});

export const presentParkingRule = (rule: ParkingRule): z.input<typeof parkingRuleContract> => ({
  vervoer: presentModes(rule.modes),
  vergoedingPerDag: toEuros(rule.allowanceCentsPerDay),
  eigenBijdragePerDag: toEuros(rule.contributionCentsPerDay),
});
