import { type DatedValue, type Parameters, type SalaryTable, valueOn } from '../parameters.ts';
import { scalesInOrder } from '../pay/scale-order.ts';
import { InvalidInput, type Problem } from '../problems.ts';
import { isInService, type RosterRow } from '../roster.ts';
import type { Scenario } from '../scenario.ts';
import type { PostAtRisk } from './pairing-outcome.ts';

/**
 * Whether everybody who may be paid from the fund can be costed: a scale and a step that the salary
 * table of the reference date has, for posts, volunteers and trainees alike, and a fund for each year.
 *
 * @throws InvalidInput with every problem at once, each with its row or place in the scenario
 * @see cao Gemeenten, art. 3.3; parameter `pay/salary-table`
 */
export function checkPairingInput(
  posts: readonly PostAtRisk[],
  rows: readonly RosterRow[],
  { referenceDate, yearCount, pairing }: Scenario,
  parameters: Parameters,
): void {
  const table: DatedValue<SalaryTable> & { readonly value: SalaryTable } = valueOn(
    parameters['pay/salary-table'],
    referenceDate,
  );
  const scales = scalesInOrder(Object.keys(table.value)).join(', ');
  const problemWithScale = (place: string, scale: string | null): Problem[] =>
    scale !== null && table.value[scale]
      ? []
      : [{ place, found: scale, expected: `een van de schalen ${scales}` }];
  const problemWithStep = (place: string, scale: string | null, step: number | null): Problem[] => {
    const steps = scale === null ? undefined : table.value[scale];
    if (!steps || (step !== null && steps[step] !== undefined)) return [];
    const found = step === null ? null : String(step);
    return [{ place, found, expected: `een trede van 0 tot en met ${steps.length - 1}` }];
  };

  const volunteers = rows.filter((row) => row.isVolunteerApprentice && isInService(row));
  const problems = [
    ...(pairing.fundCentsByYear.length === yearCount
      ? []
      : [
          {
            place: 'koppeling.fondsPerJaar',
            found: `${pairing.fundCentsByYear.length} bedragen`,
            expected: `${yearCount} bedragen, een voor elk begrotingsjaar`,
          },
        ]),
    ...posts.flatMap(({ rowNumber, scale }) =>
      problemWithScale(`rij ${rowNumber}, kolom schaal`, scale),
    ),
    ...volunteers
      .toSorted((a, b) => a.rowNumber - b.rowNumber)
      .flatMap(({ rowNumber, scale, step }) => [
        ...problemWithScale(`rij ${rowNumber}, kolom schaal`, scale),
        ...problemWithStep(`rij ${rowNumber}, kolom trede`, scale, step),
      ]),
    ...pairing.traineePool.flatMap(({ scale, step }, index) => [
      ...problemWithScale(`koppeling.trainees[${index}].schaal`, scale),
      ...problemWithStep(`koppeling.trainees[${index}].trede`, scale, step),
    ]),
    ...(pairing.allowEarlySuccessors
      ? posts
          .flatMap(({ scale }) =>
            problemWithStep('koppeling.tredeVroegeOpvolger', scale, pairing.earlySuccessorStep),
          )
          .slice(0, 1)
      : []),
  ];
  const places = new Set<string>();
  const once = problems.filter(({ place }) => !places.has(place) && places.add(place));
  if (once.length > 0) throw new InvalidInput(once, 'De koppeling kan niet worden doorgerekend.');
}
