import * as z from 'zod';
import type { Skill } from '../../../engine/workforce/workforce-settings.ts';
import { shareContract } from '../../number-contracts.ts';
import { growthContract } from '../lever-contracts.ts';

export const skillContract = z.strictObject({
  naam: z
    .string('een naam')
    .min(1, 'een naam')
    .meta({ description: 'Naam van de vaardigheid.', example: 'Werken met data' }),
  groeiPerJaar: growthContract('Groei van de behoefte per jaar; 0.1 = 10%, negatief = krimp.', 0.1),
  nodig: z.record(z.string().min(1, 'een functiefamilie'), shareContract).meta({
    description: 'Deel (0-1) van de fte dat de vaardigheid nu nodig heeft, per functiefamilie.',
    example: { Beleid: 0.4 },
  }),
  aanwezig: shareContract.meta({
    description: 'Deel (0-1) van de mensen dat de vaardigheid nu heeft.',
    example: 0.3,
  }),
  aanwezigBijInstroom: shareContract.meta({
    description: 'Deel (0-1) van de mensen die instromen dat de vaardigheid heeft.',
    example: 0.5,
  }),
});

type SkillContract = z.output<typeof skillContract>;

export const toSkill = (skill: SkillContract): Skill => ({
  name: skill.naam,
  demandGrowthPerYearRatio: skill.groeiPerJaar,
  neededByFamily: skill.nodig,
  heldRatio: skill.aanwezig,
  joinersHeldRatio: skill.aanwezigBijInstroom,
});

export const presentSkill = (skill: Skill): SkillContract => ({
  naam: skill.name,
  groeiPerJaar: skill.demandGrowthPerYearRatio,
  nodig: { ...skill.neededByFamily },
  aanwezig: skill.heldRatio,
  aanwezigBijInstroom: skill.joinersHeldRatio,
});
