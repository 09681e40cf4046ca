import type { CalendarDate } from '../calendar/calendar-date.ts';
import { Exact } from '../exact.ts';
import { valueOn, type Parameters } from '../parameters.ts';
import { InvalidInput, type Problem } from '../problems.ts';
import type { RetirementSettings } from './retirement-settings.ts';

/** Decimal fractions such as 0.05 do not add up exactly in binary. */
const roundingOfShares = 1e-9;

/**
 * Whether the choices of a scenario fit law, pension scheme and each other: the limits that a form
 * alone cannot know.
 *
 * @throws InvalidInput with every problem at once, each with its place in the scenario
 * @throws ParameterUnknown when a limit is not known on the day that it is needed
 * @see Wet op de loonbelasting 1964, art. 32ba (`rvu/maximum-months`); pension rules of ABP
 *   (`abp/earliest-age`, `abp/partial-step`)
 */
export function checkRetirementSettings(
  settings: RetirementSettings,
  referenceDate: CalendarDate,
  parameters: Parameters,
): void {
  const problems = [
    ...problemsWithCurves(settings),
    ...problemsWithRvu(settings, parameters),
    ...problemsWithPartialPension(settings, referenceDate, parameters),
    ...problemsWithTakeUp(settings),
  ];
  if (problems.length > 0) {
    throw new InvalidInput(problems, 'De uitstroom kan niet worden doorgerekend.');
  }
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

const problemsWithCurves = ({ behaviour }: RetirementSettings): Problem[] =>
  behaviour.curves.flatMap(({ shareByOffsetYear }, index): Problem[] => {
    const total = sum(Object.values(shareByOffsetYear));
    const areWhole = Object.keys(shareByOffsetYear).every((year) => Number.isInteger(Number(year)));
    if (areWhole && Math.abs(total - 1) <= roundingOfShares) return [];
    return [
      {
        place: `uitstroom.gedrag.curven[${index}].aandelen`,
        found: `samen ${Number(total.toFixed(6))}`,
        expected: 'aandelen per heel jaar, die samen 1 zijn',
      },
    ];
  });

function problemsWithRvu({ rvu }: RetirementSettings, parameters: Parameters): Problem[] {
  if (rvu === null) return [];
  const { value: most } = valueOn<number>(parameters['rvu/maximum-months'], rvu.from);
  if (rvu.monthsBeforeAow <= most) return [];
  return [
    {
      place: 'uitstroom.rvu.maandenVoorAow',
      found: String(rvu.monthsBeforeAow),
      expected: `hoogstens ${most} maanden (rvu/maximum-months)`,
    },
  ];
}

function problemsWithPartialPension(
  { partialPension }: RetirementSettings,
  referenceDate: CalendarDate,
  parameters: Parameters,
): Problem[] {
  if (partialPension === null) return [];
  const { fromAgeYears, pensionRatio } = partialPension;
  const { value: earliest } = valueOn<number>(parameters['abp/earliest-age'], referenceDate);
  const { value: step } = valueOn<string>(parameters['abp/partial-step'], referenceDate);
  const isInSteps = pensionRatio > 0 && new Exact(pensionRatio).mod(step).isZero();
  return [
    ...(fromAgeYears >= earliest
      ? []
      : [
          {
            place: 'uitstroom.deeltijdpensioen.vanafLeeftijd',
            found: String(fromAgeYears),
            expected: `minstens ${earliest} jaar (abp/earliest-age)`,
          },
        ]),
    ...(isInSteps
      ? []
      : [
          {
            place: 'uitstroom.deeltijdpensioen.pensioendeel',
            found: String(pensionRatio),
            expected: `een veelvoud van ${step} (abp/partial-step)`,
          },
        ]),
  ];
}

/** Nobody works less under two arrangements at once, so the shares are of different people. */
function problemsWithTakeUp({ generationPacts, partialPension }: RetirementSettings): Problem[] {
  const total = sum([
    ...generationPacts.map(({ takeUpRatio }) => takeUpRatio),
    partialPension?.takeUpRatio ?? 0,
  ]);
  if (total <= 1 + roundingOfShares) return [];
  return [
    {
      place: 'uitstroom.generatiepact',
      found: `deelname samen ${Number(total.toFixed(6))}`,
      expected: 'hoogstens 1 voor alle varianten en deeltijdpensioen samen',
    },
  ];
}
