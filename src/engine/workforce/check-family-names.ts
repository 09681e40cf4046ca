import { InvalidInput, type Problem } from '../problems.ts';
import type { RosterRow } from '../roster.ts';
import type { WorkforceSettings } from './workforce-settings.ts';

/**
 * Whether every family that a lever names occurs in the roster: a lever on a misspelt family would do
 * nothing, without anybody noticing.
 *
 * @throws InvalidInput with every unknown name at once, each with its place in the scenario
 * @see not law: reading a scenario
 */
export function checkFamilyNames(rows: readonly RosterRow[], settings: WorkforceSettings): void {
  const known = new Set(rows.flatMap(({ positionFamily }) => positionFamily ?? []));
  const expected = `een functiefamilie uit het personeelsbestand: ${[...known].sort().join(', ')}`;
  const problems = [...namedFamilies(settings)].flatMap(([place, name]): Problem[] =>
    known.has(name) ? [] : [{ place: `formatie.${place}`, found: name, expected }],
  );
  if (problems.length > 0)
    throw new InvalidInput(problems, 'Het scenario noemt onbekende functiefamilies.');
}

/** Every family named, with the place where it stands in a scenario as written. */
function* namedFamilies(settings: WorkforceSettings): Generator<readonly [string, string]> {
  const { labourMarket, replacements, demand, hireConversions, hiringFreezes } = settings;
  for (const name of Object.keys(labourMarket.tightnessByFamily)) {
    yield [`arbeidsmarkt.kraptePerFunctiefamilie.${name}`, name];
  }
  const lists: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
    ['vervanging', 'functiefamilies', replacements.map((rule) => rule.positionFamilies)],
    ['vraag', 'functiefamilies', demand.map((rule) => rule.positionFamilies)],
    ['inhuuromzetting', 'functiefamilies', hireConversions.map((rule) => rule.positionFamilies)],
    ['vacaturestop', 'uitgezonderd', hiringFreezes.map((rule) => rule.exceptFamilies)],
    [
      'traineegroepen',
      'functiefamilies',
      settings.traineeCohorts.map((cohort) => cohort.positionFamilies),
    ],
  ];
  for (const [lever, field, perRule] of lists) {
    for (const [rule, names] of perRule.entries()) {
      for (const [index, name] of names.entries())
        yield [`${lever}[${rule}].${field}[${index}]`, name];
    }
  }
  for (const [index, name] of (settings.savings?.exemptFamilies ?? []).entries()) {
    yield [`besparing.uitgezonderd[${index}]`, name];
  }
  for (const [index, { fromFamily, toFamily }] of settings.careerPaths.entries()) {
    yield [`loopbaanpaden[${index}].van`, fromFamily];
    yield [`loopbaanpaden[${index}].naar`, toFamily];
  }
  for (const [index, { neededByFamily }] of settings.skills.entries()) {
    for (const name of Object.keys(neededByFamily)) {
      yield [`vaardigheden[${index}].nodig.${name}`, name];
    }
  }
}
