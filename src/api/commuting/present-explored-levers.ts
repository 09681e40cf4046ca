import type * as z from 'zod';
import type { ExploredLevers } from '../../services/commuting/explore-commuting-levers.ts';
import { modeShiftInDutch } from '../../words/commuting-words.ts';
import { toEuros, toNumber } from '../json-numbers.ts';
import { exploredNote } from './present-commuting.ts';
import { type exploredLeversContract, measureInDutch } from './explore-levers-contract.ts';

/** Combinations of two levers as published. */
export const presentExploredLevers = (
  explored: ExploredLevers,
): z.output<typeof exploredLeversContract> => ({
  regeling: explored.schemeName,
  jaar: explored.year,
  tegen: measureInDutch[explored.against],
  gedrag: modeShiftInDutch[explored.band],
  punten: explored.points.map((point) => ({
    eersteWaarde: toNumber(point.firstValue),
    tweedeWaarde: toNumber(point.secondValue),
    totaal: toEuros(point.totalCents),
    meerkosten: toEuros(point.extraCents),
    gaatErOpAchteruit: point.losers,
    totaalBijGedrag: toEuros(point.shifted.totalCents),
    co2TankTotWiel: point.shifted.tankToWheelKg,
    opDeGrens: point.isEfficient,
  })),
  toelichting: exploredNote,
});
