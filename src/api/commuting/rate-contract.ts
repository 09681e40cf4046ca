import * as z from 'zod';
import type { RatePerKm } from '../../engine/commuting/commuting-scheme.ts';
import { taxMaximumInDutch } from '../../words/commuting-words.ts';
import { toExact, toNumber } from '../json-numbers.ts';
import { euroContract, rateContract } from '../number-contracts.ts';

/** A rate or an amount of its own, or whatever the law lets the employer pay untaxed in the year. */

const taxMaximumContract = z.literal(taxMaximumInDutch);

export const ratePerKmContract = z
  .union(
    [rateContract, taxMaximumContract],
    `een tarief in euro per km van 0 of meer, of ${taxMaximumInDutch}`,
  )
  .meta({
    description: `Euro per km, of ${taxMaximumInDutch}: het onbelaste maximum van elk jaar.`,
    example: 0.23,
  });

export const amountPerDayContract = z
  .union(
    [euroContract, taxMaximumContract],
    `een bedrag in euro van 0 of meer, of ${taxMaximumInDutch}`,
  )
  .meta({
    description: `Euro per dag, of ${taxMaximumInDutch}: het onbelaste maximum van elk jaar.`,
    example: 2.45,
  });

type RatePerKmContract = z.output<typeof ratePerKmContract>;

export const toRatePerKm = (rate: RatePerKmContract): RatePerKm =>
  rate === taxMaximumInDutch ? 'tax-maximum' : toExact(rate);

export const presentRatePerKm = (rate: RatePerKm): RatePerKmContract =>
  rate === 'tax-maximum' ? taxMaximumInDutch : toNumber(rate);
