import * as z from 'zod';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { OwnSalaryTable } from '../../engine/pay/own-salary-table.ts';
import { evenWithProblems, evenWithProblemsInList } from '../even-with-problems.ts';
import { toCents, toEuros } from '../json-numbers.ts';
import { priceContract } from '../number-contracts.ts';
import { checkOrder, dayContract } from './lever-contracts.ts';
import { scaleContract } from './pay-place-contract.ts';

/** Steps 0 to 11, as in the cao. */
const mostSteps = 12;

const monthlyAmount = priceContract
  .nullable()
  .meta({ description: 'Maandsalaris in euro bij een volledige werkweek.', example: 2559 });

/** A step pays no less than the one before it, and a scale says something. */
function checkSteps(
  { maandbedragen }: { readonly maandbedragen: unknown },
  context: z.RefinementCtx,
): void {
  if (!Array.isArray(maandbedragen)) return;
  if (maandbedragen.length > mostSteps) {
    const message = `hoogstens ${mostSteps} bedragen: trede 0 tot en met ${mostSteps - 1}`;
    context.addIssue({ code: 'custom', path: ['maandbedragen'], message });
  }
  let highest: { readonly step: number; readonly euros: number } | null = null;
  for (const [step, euros] of (maandbedragen as unknown[]).entries()) {
    if (typeof euros !== 'number') continue;
    if (highest !== null && euros < highest.euros) {
      const message = `minstens ${highest.euros}: dat is al het bedrag van trede ${highest.step}`;
      context.addIssue({ code: 'custom', path: ['maandbedragen', step], message });
    } else highest = { step, euros };
  }
  if (maandbedragen.some((euros) => euros !== null)) return;
  const message = 'minstens een bedrag; laat een schaal die de cao volgt weg';
  context.addIssue({ code: 'custom', path: ['maandbedragen'], message });
}

const ownScaleContract = z
  .strictObject({
    schaal: scaleContract,
    maandbedragen: z.array(monthlyAmount).meta({
      description:
        'Een bedrag per trede, vanaf trede 0. Leeg, of niet in de lijst: die trede volgt de cao.',
      example: [2459, 2559, 2658],
    }),
  })
  .superRefine(checkSteps, evenWithProblems);

function checkScales({ schalen }: { readonly schalen: unknown }, context: z.RefinementCtx): void {
  if (!Array.isArray(schalen)) return;
  const names = schalen.map((scale: { readonly schaal?: unknown } | null) => scale?.schaal);
  names.forEach((name, index) => {
    if (name === undefined || names.indexOf(name) === index) return;
    const message = `elke schaal een keer; deze staat ook op plaats ${names.indexOf(name) + 1}`;
    context.addIssue({ code: 'custom', path: ['schalen', index, 'schaal'], message });
  });
}

const salaryTableContract = z
  .strictObject({
    vanaf: dayContract(
      'Vanaf welke dag deze tabel in de plaats komt van de cao; hij telt vanaf de eerste hele maand.',
      '2027-01-01',
    ),
    schalen: z.array(ownScaleContract).min(1, 'minstens een schaal').meta({
      description: 'De schalen van de eigen tabel; een schaal die hier niet staat, volgt de cao.',
    }),
  })
  .superRefine(checkScales, evenWithProblems);

export const salaryTablesContract = z
  .array(salaryTableContract)
  .superRefine(checkOrder(false), evenWithProblemsInList)
  .default([])
  .meta({
    description:
      'Eigen salaristabellen, op volgorde van dag; elke tabel geldt tot de volgende. Leeg = de salaristabel van de cao. In lopende prijzen stijgen zij elk jaar op 1 januari na hun eerste dag, en niet voordat de cao is afgelopen. Alleen voor dit scenario: wet, cao en aannames blijven zoals ze zijn.',
    example: [{ vanaf: '2027-01-01', schalen: [{ schaal: '8', maandbedragen: [2459, 2559] }] }],
  });

type SalaryTableContract = z.output<typeof salaryTableContract>;

export const toSalaryTable = ({ vanaf, schalen }: SalaryTableContract): OwnSalaryTable => ({
  validFrom: vanaf as CalendarDate,
  scales: schalen.map(({ schaal, maandbedragen }) => ({
    scale: schaal,
    monthlyCentsByStep: maandbedragen.map(toCents),
  })),
});

export const presentSalaryTable = ({ validFrom, scales }: OwnSalaryTable): SalaryTableContract => ({
  vanaf: validFrom,
  schalen: scales.map(({ scale, monthlyCentsByStep }) => ({
    schaal: scale,
    maandbedragen: monthlyCentsByStep.map(toEuros),
  })),
});
