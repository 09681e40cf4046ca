import * as z from 'zod';
import type { CohortModel } from '../../engine/workforce/cohorts/cohort-model.ts';
import { roundingOfShares } from '../../engine/workforce/cohorts/exact-transitions.ts';
import { evenWithProblems } from '../even-with-problems.ts';
import { parseInput } from '../parse-input.ts';

const people = (description: string) =>
  z
    .number('een aantal van 0 of meer')
    .min(0, 'een aantal van 0 of meer')
    .meta({ description, example: 40 });

const perGroup = (description: string, example: Readonly<Record<string, number>>) =>
  z
    .record(z.string(), people('Aantal mensen.'), 'een aantal per groep')
    .default({})
    .meta({ description, example });

const bareModel = z.strictObject({
  // Not `z.int`: a fraction would keep the checks over several fields from running.
  stappen: z
    .number('een heel aantal stappen van 1 of meer')
    .multipleOf(1, 'een heel aantal stappen van 1 of meer')
    .min(1, 'een heel aantal stappen van 1 of meer')
    .max(1200, 'hoogstens 1200 stappen')
    .meta({ description: 'Aantal stappen; een stap is een periode.', example: 3 }),
  groepen: z
    .array(
      z.strictObject({
        naam: z
          .string('een naam')
          .min(1, 'een naam')
          // In the answer the figures of the groups stand beside the number of the step.
          .refine((name) => name !== 'stap', 'een andere naam dan stap')
          .meta({ description: 'Naam van de groep.', example: 'junior' }),
        bezetting: people('Aantal mensen aan het begin.'),
      }),
      'een lijst van groepen',
    )
    .min(1, 'minstens een groep')
    .max(200, 'hoogstens 200 groepen')
    .meta({ description: 'De groepen.', example: [{ naam: 'junior', bezetting: 40 }] }),
  overgangen: z
    .record(
      z.string(),
      z.record(
        z.string(),
        z
          .number('een aandeel van 0 tot en met 1')
          .min(0, 'een aandeel van 0 tot en met 1')
          .max(1, 'een aandeel van 0 tot en met 1'),
        'een aandeel per groep',
      ),
      'per groep de aandelen',
    )
    .meta({
      description:
        'Deel van de mensen in een groep dat een stap later in elke groep zit; wat aan 1 ontbreekt, vertrekt.',
      example: { junior: { junior: 0.8, senior: 0.1 }, senior: { senior: 0.9 } },
    }),
  instroom: perGroup('Instroom aan het eind van elke stap; leeg = geen.', { junior: 5 }),
  doelbezetting: perGroup(
    'Bezetting die een groep moet houden, in plaats van instroom; de instroom volgt daaruit.',
    { senior: 20 },
  ),
  groei: z
    .record(
      z.string(),
      z
        .number('een groei van -1 (niets meer) of meer, 0,02 = 2%')
        .min(-1, 'een groei van -1 (niets meer) of meer, 0,02 = 2%'),
      'een groei per groep',
    )
    .default({})
    .meta({
      description:
        'Groei per stap (0,02 = 2%) van de instroom of doelbezetting van een groep, die zelf voor de eerste stap geldt; leeg = geen.',
      example: { junior: 0.02 },
    }),
});

/** What needs several fields; runs on input with other problems too, so any part may be missing. */
function checkGroups(
  { groepen, overgangen, instroom, doelbezetting, groei }: z.output<typeof bareModel>,
  context: z.RefinementCtx,
): void {
  if (!Array.isArray(groepen)) return;
  const names = new Set<unknown>();
  groepen.forEach((group, index) => {
    if (names.has(group?.naam)) {
      context.addIssue({
        code: 'custom',
        path: ['groepen', index, 'naam'],
        message: 'elke naam een keer',
      });
    }
    names.add(group?.naam);
  });
  const report = (path: string[], message: string): void =>
    context.addIssue({ code: 'custom', path, message });
  const known = `een van de groepen ${[...names].join(', ')}`;
  const keysOf = (value: unknown): string[] =>
    typeof value === 'object' && value !== null ? Object.keys(value) : [];

  for (const from of keysOf(overgangen)) {
    const row: unknown = overgangen[from];
    if (!names.has(from)) report(['overgangen', from], known);
    for (const to of keysOf(row)) if (!names.has(to)) report(['overgangen', from, to], known);
    const shares = Object.values((row ?? {}) as Record<string, unknown>).filter(
      (share) => typeof share === 'number' && share > 0,
    ) as number[];
    const total = shares.reduce((sum, share) => sum + share, 0);
    if (total > 1 + roundingOfShares) report(['overgangen', from], 'samen hoogstens 1');
  }
  for (const name of keysOf(instroom)) if (!names.has(name)) report(['instroom', name], known);
  for (const name of keysOf(doelbezetting)) {
    if (!names.has(name)) report(['doelbezetting', name], known);
    if (keysOf(instroom).includes(name)) {
      report(['doelbezetting', name], 'instroom of doelbezetting voor deze groep, niet allebei');
    }
  }
  const withIntake = [...keysOf(instroom), ...keysOf(doelbezetting)];
  for (const name of keysOf(groei)) {
    if (!names.has(name)) report(['groei', name], known);
    else if (!withIntake.includes(name)) {
      report(['groei', name], 'een groep met instroom of doelbezetting');
    }
  }
}

/** The model file of the calculator `doorstroom`. */
export const cohortModelContract = bareModel
  .superRefine(checkGroups, evenWithProblems)
  .meta({ id: 'Doorstroommodel', description: 'Groepen, overgangen en instroom per stap.' });

/**
 * A cohort model as written by people.
 *
 * @throws InvalidInput with every problem at once
 */
export function readCohortModel(input: unknown): CohortModel {
  const model = parseInput(cohortModelContract, input);
  const own = (figures: Readonly<Record<string, number>>, name: string): number =>
    Object.hasOwn(figures, name) ? figures[name]! : 0;
  return {
    stepCount: model.stappen,
    groups: model.groepen.map(({ naam, bezetting }) => {
      const isHeld = Object.hasOwn(model.doelbezetting, naam);
      return {
        name: naam,
        stock: bezetting,
        intake: {
          kind: isHeld ? 'target-stock' : 'joiners',
          people: own(isHeld ? model.doelbezetting : model.instroom, naam),
          growthPerStepRatio: own(model.groei, naam),
        },
      };
    }),
    transitions: model.overgangen,
  };
}
