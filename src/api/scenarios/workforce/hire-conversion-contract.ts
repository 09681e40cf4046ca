import * as z from 'zod';
import type { CalendarDate } from '../../../engine/calendar/calendar-date.ts';
import type { HireConversion } from '../../../engine/workforce/workforce-settings.ts';
import { evenWithProblems } from '../../even-with-problems.ts';
import { shareContract } from '../../number-contracts.ts';
import { hireInDutch, hireInEnglish } from '../../../words/roster-words.ts';
import { dayContract, familiesContract } from '../lever-contracts.ts';

const targetInDutch = { ...hireInDutch, permanent: 'vast' } as const;
const targetInEnglish = { ...hireInEnglish, vast: 'permanent' } as const;

export const hireConversionContract = z
  .strictObject({
    op: dayContract('Op welke dag.', '2027-01-01'),
    van: z
      .enum(hireInDutch, 'zzp, detachering, uitzend of payroll')
      .meta({ description: 'Welke soort inhuur.', example: 'zzp' }),
    naar: z.enum(targetInDutch, 'zzp, detachering, uitzend, payroll of vast').meta({
      description: 'Wat het wordt; vast = een vast dienstverband op een plaats die erbij komt.',
      example: 'detachering',
    }),
    aandeel: shareContract.meta({
      description: 'Welk deel (0-1) van de ingehuurde mensen.',
      example: 0.5,
    }),
    functiefamilies: familiesContract('Voor welke functiefamilies; leeg = alle.'),
  })
  .superRefine(({ van, naar }, context) => {
    if (van !== naar) return;
    const message = 'iets anders dan van';
    context.addIssue({ code: 'custom', path: ['naar'], message });
  }, evenWithProblems);

type HireConversionContract = z.output<typeof hireConversionContract>;

export const toHireConversion = (conversion: HireConversionContract): HireConversion => ({
  onDate: conversion.op as CalendarDate,
  from: hireInEnglish[conversion.van],
  to: targetInEnglish[conversion.naar],
  ratio: conversion.aandeel,
  positionFamilies: conversion.functiefamilies,
});

export const presentHireConversion = (conversion: HireConversion): HireConversionContract => ({
  op: conversion.onDate,
  van: hireInDutch[conversion.from],
  naar: targetInDutch[conversion.to],
  aandeel: conversion.ratio,
  functiefamilies: [...conversion.positionFamilies],
});
