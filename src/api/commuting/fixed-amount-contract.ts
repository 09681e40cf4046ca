import * as z from 'zod';
import type { FixedAmount } from '../../engine/commuting/commuting-scheme.ts';
import { evenWithProblemsInList } from '../even-with-problems.ts';
import { toCents, toEuros, toExact, toNumber } from '../json-numbers.ts';
import { euroContract, kmContract } from '../number-contracts.ts';
import { orNone } from '../optional-fields.ts';
import { travelModeInDutch } from '../../words/roster-words.ts';
import { dutchModes, modeByDutchName } from './travel-mode.ts';

const perDays = euroContract.optional();

const byDays = z
  .strictObject({
    '1': perDays,
    '2': perDays,
    '3': perDays,
    '4': perDays,
    '5': perDays,
    '6': perDays,
    '7': perDays,
  })
  .refine((amounts) => Object.keys(amounts).length > 0, 'minstens een aantal dagen met een bedrag')
  .meta({
    description:
      'Euro per maand, vanaf dit aantal reisdagen per week; bij meer dagen dan de tabel kent geldt het laatste bedrag.',
    example: { '1': 10, '2': 20, '3': 30, '4': 40 },
  });

const fixedAmountContract = z.strictObject({
  vanKm: kmContract.meta({ description: 'Meer dan deze afstand, enkele reis.', example: 10 }),
  totKm: orNone(kmContract).meta({
    description: 'Tot en met deze afstand; leeg = zonder grens.',
    example: 15,
  }),
  perMaand: byDays,
  vervoer: z.enum(dutchModes).meta({
    description: 'Het vervoermiddel waarvoor het bedrag geldt.',
    example: 'groepsvervoer',
  }),
});

type FixedAmountContract = z.output<typeof fixedAmountContract>;

const endOf = ({ totKm }: FixedAmountContract): number => totKm ?? Number.POSITIVE_INFINITY;

const overlap = (a: FixedAmountContract, b: FixedAmountContract): boolean =>
  a.vervoer === b.vervoer && a.vanKm < endOf(b) && b.vanKm < endOf(a);

/** Each row runs upwards, and no two rows of one mode hold the same distance. */
function checkTable(rows: readonly FixedAmountContract[], context: z.RefinementCtx): void {
  const isReadable = (row: unknown): boolean =>
    typeof row === 'object' && row !== null && 'vanKm' in row && typeof row.vanKm === 'number';
  rows.forEach((row, index) => {
    if (!isReadable(row)) return;
    if (endOf(row) <= row.vanKm) {
      const message = `meer dan ${row.vanKm} km`;
      context.addIssue({ code: 'custom', path: [index, 'totKm'], message });
      return;
    }
    const other = rows.findIndex(
      (earlier, place) => place < index && isReadable(earlier) && overlap(earlier, row),
    );
    if (other !== -1) {
      const message = `een band die niet overlapt met vasteBedragen[${other}]`;
      context.addIssue({ code: 'custom', path: [index], message });
    }
  });
}

export const fixedAmountsContract = z
  .array(fixedAmountContract)
  .superRefine(checkTable, evenWithProblemsInList)
  .default([])
  .meta({
    description:
      'Vaste bedragen per maand naar afstand en reisdagen, in plaats van wat het vervoermiddel anders oplevert.',
    example: [{ vanKm: 10, totKm: 15, perMaand: { '1': 10, '2': 20 }, vervoer: 'groepsvervoer' }],
  });

export const toFixedAmount = ({
  vanKm,
  totKm,
  perMaand,
  vervoer,
}: FixedAmountContract): FixedAmount => ({
  mode: modeByDutchName[vervoer],
  fromKm: toExact(vanKm),
  toKm: toExact(totKm),
  centsPerMonthByDays: Object.fromEntries(
    Object.entries(perMaand).flatMap(([days, euros]) =>
      euros === undefined ? [] : [[days, toCents(euros)]],
    ),
  ),
});

export const presentFixedAmount = ({
  mode,
  fromKm,
  toKm,
  centsPerMonthByDays,
}: FixedAmount): z.input<typeof fixedAmountContract> => ({
  vanKm: toNumber(fromKm),
  totKm: toNumber(toKm),
  perMaand: Object.fromEntries(
    Object.entries(centsPerMonthByDays).map(([days, cents]) => [days, toEuros(cents)]),
  ),
  vervoer: travelModeInDutch[mode],
});
