import * as z from 'zod';
import type {
  CohortProjection,
  CohortStep,
  PerGroup,
} from '../../engine/workforce/cohorts/cohort-model.ts';

const perGroup = (description: string, example = { junior: 5, senior: 5 }) =>
  z.record(z.string(), z.number()).meta({ description, example });

/** The step and, beside it, a figure for each group by its name. */
const perStep = (description: string) =>
  z
    .array(
      z
        .object({ stap: z.int().meta({ description: 'De stap, geteld vanaf 1.', example: 1 }) })
        .catchall(z.number()),
    )
    .meta({ description, example: [{ stap: 1, junior: 37, senior: 22 }] });

const forever = 'leeg als iemand in een groep kan komen waaruit nooit iemand vertrekt';

/** The answer of the calculator `doorstroom`; figures are unrounded. */
export const cohortProjectionContract = z
  .strictObject({
    bezetting: perStep('Verwachte bezetting per groep aan het eind van elke stap.'),
    uitstroom: perStep('Verwachte uitstroom uit de organisatie per groep in elke stap.'),
    instroom: perStep(
      'Instroom per groep aan het eind van elke stap; bij een doelbezetting wat nodig is (negatief = te veel).',
    ),
    verblijfsduur: z
      .record(
        z.string(),
        z
          .strictObject({
            totaal: z.number().meta({ description: 'Verwacht aantal stappen.', example: 10 }),
            perGroep: perGroup('Verdeeld over de groepen; 0 = komt daar nooit.'),
          })
          .nullable(),
      )
      .meta({
        description: `Verwacht aantal stappen in de organisatie voor wie in een groep begint; ${forever}.`,
        example: { junior: { totaal: 10, perGroep: { junior: 5, senior: 5 } } },
      }),
    kansen: z
      .record(
        z.string(),
        z
          .strictObject({ vertrektUit: perGroup('Kans om uit elke groep te vertrekken.') })
          .nullable(),
      )
      .meta({
        description: `Uit welke groep iemand de organisatie verlaat, naar de groep van binnenkomst; ${forever}.`,
        example: { junior: { vertrektUit: { junior: 0.5, senior: 0.5 } } },
      }),
    bereik: z.record(z.string(), perGroup('Kans per groep.', { junior: 1, senior: 0.5 })).meta({
      description: 'Kans om ooit in elke groep te komen, voor wie in een groep begint.',
      example: { junior: { junior: 1, senior: 0.5 } },
    }),
    langeTermijn: z
      .strictObject({
        bezetting: perGroup('Bezetting aan het eind van elke stap.', { junior: 25, senior: 25 }),
        uitstroom: perGroup('Uitstroom uit de organisatie in elke stap.', {
          junior: 2.5,
          senior: 2.5,
        }),
        instroom: perGroup('Instroom aan het eind van elke stap.', { junior: 5, senior: 0 }),
      })
      .nullable()
      .meta({
        description:
          'Waar elke stap op den duur op uitkomt, hoe de bezetting nu ook is; leeg als de instroom groeit of mensen altijd kunnen blijven.',
      }),
  })
  .meta({ id: 'Doorstroom', description: 'Het verwachte verloop van een doorstroommodel.' });

export function presentCohorts({
  steps,
  careers,
  reachRatios,
  longRun,
}: CohortProjection): z.output<typeof cohortProjectionContract> {
  const rows = (figures: (step: CohortStep) => PerGroup) =>
    steps.map((step) => ({ stap: step.step, ...figures(step) }));
  const perEntrant = Object.entries(careers);
  return {
    bezetting: rows(({ stocks }) => stocks),
    uitstroom: rows(({ leavers }) => leavers),
    instroom: rows(({ joiners }) => joiners),
    verblijfsduur: Object.fromEntries(
      perEntrant.map(([group, career]) => [
        group,
        career && { totaal: career.totalSteps, perGroep: { ...career.stepsInGroup } },
      ]),
    ),
    kansen: Object.fromEntries(
      perEntrant.map(([group, career]) => [
        group,
        career && { vertrektUit: { ...career.leavesFrom } },
      ]),
    ),
    bereik: Object.fromEntries(
      Object.entries(reachRatios).map(([group, ratios]) => [group, { ...ratios }]),
    ),
    langeTermijn: longRun && {
      bezetting: { ...longRun.stocks },
      uitstroom: { ...longRun.leavers },
      instroom: { ...longRun.joiners },
    },
  };
}
