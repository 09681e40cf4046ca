import * as z from 'zod';
import type { CareerPath } from '../../../engine/workforce/workforce-settings.ts';
import { evenWithProblemsInList } from '../../even-with-problems.ts';
import { shareContract } from '../../number-contracts.ts';

const familyContract = (description: string, example: string) =>
  z.string('een functiefamilie').min(1, 'een functiefamilie').meta({ description, example });

const careerPathContract = z
  .strictObject({
    van: familyContract('Functiefamilie waaruit iemand komt.', 'Publiekszaken'),
    naar: familyContract('Functiefamilie waarin iemand een plaats krijgt.', 'Informatiebeheer'),
    aandeel: shareContract.meta({
      description:
        'Welk deel (0-1) van de plaatsen die intern worden vervuld, uit deze functiefamilie komt.',
      example: 0.2,
    }),
  })
  .refine(({ van, naar }) => van !== naar, {
    path: ['naar'],
    error: 'een andere functiefamilie dan van',
  });

type CareerPathContract = z.output<typeof careerPathContract>;

/** Decimal fractions such as 0.1 do not add up exactly in binary. */
const roundingOfShares = 1e-9;

/** To one family no more comes than all that is filled from within, and each path is given once. */
export const careerPathsContract = z
  .array(careerPathContract)
  .superRefine((paths, context) => {
    const given = new Map<string, { froms: Set<string>; sum: number }>();
    paths.forEach((path: CareerPathContract | null, index) => {
      if (typeof path?.naar !== 'string' || typeof path.van !== 'string') return;
      const ofFamily = given.get(path.naar) ?? { froms: new Set(), sum: 0 };
      given.set(path.naar, ofFamily);
      if (ofFamily.froms.has(path.van)) {
        const message = 'elk loopbaanpad een keer';
        context.addIssue({ code: 'custom', path: [index, 'van'], message });
      }
      ofFamily.froms.add(path.van);
      ofFamily.sum += path.aandeel;
      if (!(ofFamily.sum > 1 + roundingOfShares)) return;
      const message = `aandelen naar ${path.naar} die samen hoogstens 1 zijn`;
      context.addIssue({ code: 'custom', path: [index, 'aandeel'], message });
    });
  }, evenWithProblemsInList)
  .default([])
  .meta({
    description:
      'Waarheen mensen doorstromen; wat overblijft, komt uit de eigen functiefamilie, hoogstens een schaal lager.',
    example: [{ van: 'Publiekszaken', naar: 'Informatiebeheer', aandeel: 0.2 }],
  });

export const toCareerPath = ({ van, naar, aandeel }: CareerPathContract): CareerPath => ({
  fromFamily: van,
  toFamily: naar,
  ratio: aandeel,
});

export const presentCareerPath = (path: CareerPath): CareerPathContract => ({
  van: path.fromFamily,
  naar: path.toFamily,
  aandeel: path.ratio,
});
