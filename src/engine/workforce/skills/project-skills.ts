import type { SimulatedGroup, SkillGapYear, SkillProjection } from '../workforce-outcome.ts';
import type { Skill } from '../workforce-settings.ts';
import { familyCourse, type FamilyCourse } from './family-course.ts';

/**
 * How much of each skill is needed and held at the end of each calendar year, and what departures take
 * away and joiners bring. In FTE, over the families that need the skill (share above 0):
 *
 * - needed = sum of budgeted FTE x share that needs it now x (1 + growth) ^ (years after the first), a share
 *   that grows to 1 at most
 * - held at the start = share that has it x FTE in service on the reference date
 * - gained = share of joiners that have it x their FTE, and for people who came from families that do not
 *   need it (more than went there) the share of today's people
 * - lost = (held + gained) x FTE that left or went to such families / FTE that was there during the year
 *   (in service at its start, plus joined and arrived): leavers are a cross-section, so what joiners brought
 *   is lost again in the same measure
 * - held at the end = held at the start - lost + gained; gap = needed - held (negative = more than needed)
 *
 * So nobody learns or forgets in post: the gap is what training or recruitment must still do. Hire is not
 * counted, as its knowledge leaves with it.
 *
 * @param skills - what is needed and held, as assumed by the scenario
 * @param groups - of every grouping; only those by family count, all with the same years
 * @returns per skill, in the given order; without years when there are no families
 * @see not law: an expectation from means, so without a band of its own
 */
export function projectSkills(
  skills: readonly Skill[],
  groups: readonly SimulatedGroup[],
): SkillProjection[] {
  const courses = groups
    .filter(({ grouping }) => grouping === 'positionFamily')
    .map((group) => familyCourse(group));
  return skills.map((skill) => ({ skill: skill.name, years: skillYears(skill, courses) }));
}

function skillYears(skill: Skill, courses: readonly FamilyCourse[]): SkillGapYear[] {
  const neededRatio = ({ family }: FamilyCourse): number =>
    Object.hasOwn(skill.neededByFamily, family) ? skill.neededByFamily[family]! : 0;
  const needing = courses.filter((course) => neededRatio(course) > 0);
  let heldFte = skill.heldRatio * sum(needing.map(({ years }) => years[0]?.openingFte ?? 0));
  let demandIndex = 1;
  return (courses[0]?.years ?? []).map(({ year }, at) => {
    if (at > 0) demandIndex *= 1 + skill.demandGrowthPerYearRatio;
    const years = needing.map((course) => ({ ...course.years[at]!, ratio: neededRatio(course) }));
    const joinersFte = sum(years.map((of) => of.joinersFte));
    const movedFte = sum(years.map((of) => of.netMovedFte));
    const goneFte = sum(years.map((of) => of.leaversFte)) + Math.max(-movedFte, 0);
    const arrivedFte = Math.max(movedFte, 0);

    const gainedFte = skill.joinersHeldRatio * joinersFte + skill.heldRatio * arrivedFte;
    const openingFte = sum(years.map((of) => of.openingFte));
    const duringYearFte = openingFte + joinersFte + arrivedFte;
    const lostFte = goneFte > 0 ? (heldFte + gainedFte) * Math.min(goneFte / duringYearFte, 1) : 0;
    heldFte = heldFte - lostFte + gainedFte;
    const neededFte = sum(
      years.map(({ ratio, budgetedFte }) => Math.min(ratio * demandIndex, 1) * budgetedFte),
    );
    return { year, neededFte, lostFte, gainedFte, heldFte, gapFte: neededFte - heldFte };
  });
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
