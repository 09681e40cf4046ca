import type * as z from 'zod';
import type { Iv3Delivery } from '../../engine/budget/iv3/compute-iv3-delivery.ts';
import { toEuros, toNumber } from '../json-numbers.ts';
import type { iv3DeliveryContract } from './iv3-delivery-contract.ts';
import { presentIv3File } from './present-iv3-file.ts';

/** @param made.deliveredAt - instant, as ISO text in UTC */
export function presentIv3Delivery(
  delivery: Iv3Delivery,
  made: { readonly deliveredAt: string; readonly engineVersion: string },
): z.output<typeof iv3DeliveryContract> {
  const { details, cells, totals, indicators, warnings } = delivery;
  return {
    boekjaar: details.bookYear,
    eenheid: details.unitEuros,
    cellen: cells.map(({ side, taakveld, category, cents, units }) => ({
      lastenOfBaten: side,
      taakveld,
      categorie: category,
      bedrag: toEuros(cents),
      afgerond: units,
    })),
    totalen: totals.map(({ side, cents, units }) => ({
      lastenOfBaten: side,
      bedrag: toEuros(cents),
      afgerond: units,
    })),
    indicatoren: indicators.map(({ code, name, value, formula, explanation, missing }) => ({
      code,
      omschrijving: name,
      waarde: toNumber(value),
      formule: formula,
      toelichting: explanation,
      ontbreekt: [...missing],
    })),
    waarschuwingen: warnings.map(({ place, text }) => ({ plaats: place, tekst: text })),
    levering: presentIv3File(delivery, made),
  };
}
