import { Exact } from '../../exact.ts';
import { InvalidInput, type Problem } from '../../problems.ts';
import type { CohortIntake, CohortModel } from './cohort-model.ts';
import { roundingOfShares } from './exact-transitions.ts';

/** More people than there are: growth that gets here is a slip, and doubles would not hold its end. */
const mostPeople = 1e12;

/**
 * Whether a cohort model can be computed: groups with names of their own, shares of known groups that
 * are not negative and come to at most 1 per group, stocks that are not negative.
 *
 * @throws InvalidInput with every problem at once
 */
export function checkCohortModel({ stepCount, groups, transitions }: CohortModel): void {
  const problems: Problem[] = [];
  const report = (place: string, found: number | string | null, expected: string): void => {
    problems.push({ place, found: found === null ? null : String(found), expected });
  };
  const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0;

  if (!Number.isInteger(stepCount) || stepCount < 1) {
    report('stappen', stepCount, 'een heel aantal stappen van 1 of meer');
  }
  const names = new Set<string>();
  for (const [index, { name, stock, intake }] of groups.entries()) {
    if (names.has(name)) report(`groepen[${index}].naam`, name, 'elke naam een keer');
    names.add(name);
    if (!isAmount(stock)) report(`groepen[${index}].bezetting`, stock, 'een aantal van 0 of meer');
    if (!isAmount(intake.people)) {
      const field = intake.kind === 'joiners' ? 'instroom' : 'doelbezetting';
      report(`${field}.${name}`, intake.people, 'een aantal van 0 of meer');
    }
    const expected = growthExpected(intake, stepCount);
    if (expected !== null) report(`groei.${name}`, intake.growthPerStepRatio, expected);
  }
  const known = `een van de groepen ${[...names].join(', ')}`;
  for (const [from, row] of Object.entries(transitions)) {
    if (!names.has(from)) report(`overgangen.${from}`, from, known);
    for (const [to, share] of Object.entries(row)) {
      const place = `overgangen.${from}.${to}`;
      if (!names.has(to)) report(place, to, known);
      if (!isAmount(share)) report(place, share, 'een aandeel van 0 tot en met 1');
    }
    const total = Exact.sum(0, ...Object.values(row).filter(isAmount));
    if (total.gt(1 + roundingOfShares)) {
      report(`overgangen.${from}`, `samen ${total.toString()}`, 'samen hoogstens 1');
    }
  }
  if (problems.length > 0) throw new InvalidInput(problems, 'Het doorstroommodel klopt niet.');
}

/** What growth should have been; `null` = it can be used. */
function growthExpected(
  { people, growthPerStepRatio }: CohortIntake,
  stepCount: number,
): string | null {
  if (!Number.isFinite(growthPerStepRatio) || growthPerStepRatio < -1) {
    return 'een groei van -1 (niets meer) of meer, 0,02 = 2%';
  }
  const last = people * (1 + growthPerStepRatio) ** (stepCount - 1);
  return last > mostPeople ? `een groei waarmee het hoogstens ${mostPeople} mensen worden` : null;
}
