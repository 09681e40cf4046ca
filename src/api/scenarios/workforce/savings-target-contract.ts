import * as z from 'zod';
import type { SavingsTarget } from '../../../engine/workforce/workforce-settings.ts';
import { evenWithProblems } from '../../even-with-problems.ts';
import { toCents, toEuros } from '../../json-numbers.ts';
import { familiesContract } from '../lever-contracts.ts';

const unitInDutch = { fte: 'fte', cents: 'euro' } as const;

const goalContract = z.strictObject({
  jaar: z
    .int('een jaartal')
    .min(2000, 'een jaartal vanaf 2000')
    .max(2100, 'een jaartal tot en met 2100')
    .meta({ description: 'Aan het einde van dit kalenderjaar.', example: 2027 }),
  omvang: z
    .number('een omvang in fte of euro')
    .min(0, 'een omvang van 0 of meer')
    .refine((size) => /^\d+(\.\d{1,2})?$/.test(String(size)), 'hoogstens twee decimalen')
    .meta({
      description: 'Wat er dan in totaal minder moet zijn, in fte of in euro per jaar.',
      example: 5,
    }),
});

type Goal = z.output<typeof goalContract>;

/** Both the years and what must be saved rise: a goal is cumulative. */
function checkGoals({ doelen }: { readonly doelen: unknown }, context: z.RefinementCtx): void {
  if (!Array.isArray(doelen)) return;
  (doelen as readonly Partial<Goal>[]).forEach((goal, index) => {
    const earlier = doelen[index - 1] as Partial<Goal> | undefined;
    if (Number(goal?.jaar) <= Number(earlier?.jaar)) {
      const message = `een jaar na ${earlier?.jaar}: de doelen staan op volgorde`;
      context.addIssue({ code: 'custom', path: ['doelen', index, 'jaar'], message });
    }
    if (Number(goal?.omvang) < Number(earlier?.omvang)) {
      const message = `minstens ${earlier?.omvang}: een doel telt de eerdere jaren mee`;
      context.addIssue({ code: 'custom', path: ['doelen', index, 'omvang'], message });
    }
  });
}

export const savingsTargetContract = z
  .strictObject({
    eenheid: z.enum(unitInDutch, 'fte of euro').meta({
      description: 'Waarin de doelen staan: fte, of euro per jaar.',
      example: 'fte',
    }),
    doelen: z
      .array(goalContract)
      .min(1, 'minstens een doel')
      .meta({
        description: 'Wat er aan het einde van een jaar in totaal minder moet zijn, op jaar.',
        example: [
          { jaar: 2027, omvang: 5 },
          { jaar: 2028, omvang: 10 },
        ],
      }),
    uitgezonderd: familiesContract('Functiefamilies die worden ontzien; leeg = geen.'),
  })
  .superRefine(checkGoals, evenWithProblems)
  .meta({
    description: 'Een bezuiniging zonder gedwongen ontslag; leeg = geen.',
    example: { eenheid: 'fte', doelen: [{ jaar: 2027, omvang: 5 }] },
  });

type SavingsTargetContract = z.output<typeof savingsTargetContract>;

export const toSavingsTarget = (target: SavingsTargetContract): SavingsTarget => {
  const isFte = target.eenheid === 'fte';
  return {
    unit: isFte ? 'fte' : 'cents',
    byYear: target.doelen.map(({ jaar, omvang }) => ({
      year: jaar,
      amount: isFte ? omvang : toCents(omvang),
    })),
    exemptFamilies: target.uitgezonderd,
  };
};

export const presentSavingsTarget = (target: SavingsTarget): SavingsTargetContract => ({
  eenheid: unitInDutch[target.unit],
  doelen: target.byYear.map(({ year, amount }) => ({
    jaar: year,
    omvang: target.unit === 'fte' ? amount : toEuros(amount),
  })),
  uitgezonderd: [...target.exemptFamilies],
});
