import { plusMonths, type MonthEndRule } from '../calendar/calendar-date.ts';
import type { Parameters } from '../parameters.ts';
import type { EndOfService } from '../retirement/end-of-service.ts';
import type { RetirementSettings } from '../retirement/retirement-settings.ts';
import type { ExplanationStep } from './departure-explanation.ts';

const otherRule: Record<MonthEndRule, MonthEndRule> = { clamp: 'next-day', 'next-day': 'clamp' };

/**
 * From the birth date to the AOW date: the age of the period in which it is reached, the date, and what
 * the other rule for the end of the month would make of it.
 *
 * @see Algemene Ouderdomswet, art. 7a; parameter `aow/pension-age`
 */
export function aowSteps(
  { aow, birthDate }: EndOfService,
  { monthEndRule }: RetirementSettings,
  parameters: Parameters,
): ExplanationStep[] {
  const steps: ExplanationStep[] = [{ kind: 'birth-date', date: birthDate }];
  if (birthDate === null) return steps;
  if (aow === null) {
    const lastKnownDay = parameters['aow/pension-age'].values.at(-1)?.validTo ?? 'open';
    return [
      ...steps,
      { kind: 'aow-unknown', lastKnownDay: lastKnownDay === 'open' ? null : lastKnownDay },
    ];
  }
  const { ageInMonths, certainty, use, date } = aow;
  const otherDate = plusMonths(birthDate, ageInMonths, otherRule[monthEndRule]);
  return [
    ...steps,
    { kind: 'aow-age', ageInMonths, certainty, use },
    { kind: 'aow-date', date, monthEndRule, otherDate: otherDate === date ? null : otherDate },
  ];
}
