import type * as z from 'zod';
import type { AowLookup } from '../../services/stateless/look-up-aow-dates.ts';
import type { ageContract, aowContract } from './aow-contract.ts';

const monthsPerYear = 12;

/** 807 months as 67 years and 3 months. */
export const presentAge = (months: number): z.output<typeof ageContract> => ({
  jaren: Math.floor(months / monthsPerYear),
  maanden: months % monthsPerYear,
});

/** AOW dates as published: an announced age is fixed for whoever asks; only a forecast is not. */
export const presentAowDates = (lookups: readonly AowLookup[]): z.output<typeof aowContract> =>
  lookups.map(({ birthDate, aow }) => ({
    geboortedatum: birthDate,
    aowLeeftijd: presentAge(aow.ageInMonths),
    aowDatum: aow.date,
    status: aow.certainty === 'forecast' ? 'prognose' : 'vastgesteld',
    bron: aow.use.source,
  }));
