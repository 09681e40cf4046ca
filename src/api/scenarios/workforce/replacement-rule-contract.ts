import * as z from 'zod';
import type { CalendarDate } from '../../../engine/calendar/calendar-date.ts';
import type { ReplacementRule } from '../../../engine/workforce/workforce-settings.ts';
import { evenWithProblems } from '../../even-with-problems.ts';
import { dayContract, familiesContract } from '../lever-contracts.ts';

const policyInDutch = {
  fill: 'vervullen',
  'fill-later': 'later-vervullen',
  'do-not-fill': 'niet-vervullen',
  'fill-by-trainee': 'door-trainee',
} as const satisfies Record<ReplacementRule['policy'], string>;

const policyInEnglish = {
  vervullen: 'fill',
  'later-vervullen': 'fill-later',
  'niet-vervullen': 'do-not-fill',
  'door-trainee': 'fill-by-trainee',
} as const;

export const replacementRuleContract = z
  .strictObject({
    vanaf: dayContract('Vanaf welke dag dit geldt.', '2027-01-01'),
    functiefamilies: familiesContract('Voor welke functiefamilies; leeg = alle.'),
    beleid: z
      .enum(policyInDutch, 'vervullen, later-vervullen, niet-vervullen of door-trainee')
      .meta({
        description:
          'Wat er gebeurt met een plaats die vrijkomt. Door-trainee: een trainee die klaar is, en anders de arbeidsmarkt.',
        example: 'later-vervullen',
      }),
    uitstelMaanden: z
      .int('een heel aantal maanden')
      .min(0, '0 maanden of meer')
      .max(120, 'hoogstens 120 maanden')
      .default(0)
      .meta({
        description:
          'Zoveel maanden blijft de plaats met opzet leeg voordat de werving begint; alleen bij later-vervullen.',
        example: 6,
      }),
  })
  .superRefine(({ beleid, uitstelMaanden }, context) => {
    const isLater = beleid === 'later-vervullen';
    if (typeof uitstelMaanden !== 'number' || isLater === uitstelMaanden > 0) return;
    const message = isLater
      ? 'minstens 1 maand bij later-vervullen'
      : '0 maanden: alleen later-vervullen kent uitstel';
    context.addIssue({ code: 'custom', path: ['uitstelMaanden'], message });
  }, evenWithProblems);

type ReplacementRuleContract = z.output<typeof replacementRuleContract>;

export const toReplacementRule = (rule: ReplacementRuleContract): ReplacementRule => ({
  from: rule.vanaf as CalendarDate,
  positionFamilies: rule.functiefamilies,
  policy: policyInEnglish[rule.beleid],
  delayMonths: rule.uitstelMaanden,
});

export const presentReplacementRule = (rule: ReplacementRule): ReplacementRuleContract => ({
  vanaf: rule.from,
  functiefamilies: [...rule.positionFamilies],
  beleid: policyInDutch[rule.policy],
  uitstelMaanden: rule.delayMonths,
});
