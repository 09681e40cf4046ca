import type { Parameters, SalaryTable } from '../parameters.ts';
import { salariesLeftOut } from '../pay/salaries-left-out.ts';
import { scalesInOrder } from '../pay/scale-order.ts';
import type { Scenario } from '../scenario.ts';
import type { BudgetLine, LineOrigin } from './budget-line.ts';
import type { BudgetWarning } from './budget-table.ts';

type Choices = Pick<Scenario, 'salaryTables' | 'workforce'>;

/** Lines whose amounts follow from salaries. */
const salaryKinds: ReadonlySet<LineOrigin['kind']> = new Set([
  'pairing',
  'reserve',
  'retirement',
  'workforce',
]);

/**
 * A computed line whose explanation says that it was counted with own salary tables or hire tariffs.
 *
 * @see not law: `salaryTables` and `hireTariffs` of the scenario
 */
export function withOwnPayNote(
  line: BudgetLine,
  { salaryTables, workforce: { hireTariffs } }: Choices,
): BudgetLine {
  const { kind } = line.origin;
  const own = [
    ...(salaryTables.length > 0 && salaryKinds.has(kind) ? ['de eigen salaristabel'] : []),
    ...(hireTariffs.length > 0 && kind === 'workforce' ? ['de eigen uurtarieven van inhuur'] : []),
  ];
  if (own.length === 0) return line;
  const explanation = `${line.explanation.replace(/\.$/, '')}. Gerekend met ${own.join(' en ')} van het scenario.`;
  return { ...line, explanation };
}

/** Where own salaries and those of the cao, side by side in a scale, make a step pay less than the one before. */
function fallsOf(table: SalaryTable): string {
  const falls = scalesInOrder(Object.keys(table)).flatMap((scale) =>
    table[scale]!.flatMap((cents, step, salaries) =>
      step > 0 && cents < salaries[step - 1]! ? [`schaal ${scale} trede ${step}`] : [],
    ),
  );
  return falls.join('; ');
}

/**
 * What an own salary table leaves to the cao, where that makes pay fall with a step, and where the cao has a
 * later table that it passes over, in words; empty without own tables.
 *
 * @param parameters - of the scenario
 * @see not law: `salaryTables` of the scenario; parameter `pay/salary-table`
 */
export function ownSalaryWarnings(parameters: Parameters): readonly BudgetWarning[] {
  const warnings = parameters['pay/salary-table'].values.flatMap(
    ({ validFrom, value, replaces }) => {
      if (replaces === undefined || value === null) return [];
      const { agreed, ownFrom, leftOut } = replaces;
      const place = `eigen salaristabel van ${ownFrom}`;
      const rest = salariesLeftOut(leftOut, agreed.value ?? {});
      const falls = fallsOf(value);
      const isPassedOver = agreed.status !== 'assumed' && agreed.validFrom > ownFrom;
      return [
        ...(rest === ''
          ? []
          : [{ place, text: `Niet in deze tabel, en daarom volgens de cao gerekend: ${rest}.` }]),
        ...(falls === ''
          ? []
          : [
              {
                place,
                text: `Met die bedragen van de cao betaalt een trede minder dan de vorige: ${falls}.`,
              },
            ]),
        ...(isPassedOver
          ? [
              {
                place,
                text: `De cao heeft vanaf ${validFrom} een nieuwe salaristabel; de eigen tabel is na die dag niet aangepast.`,
              },
            ]
          : []),
      ];
    },
  );
  return [...new Map(warnings.map((one) => [`${one.place} ${one.text}`, one])).values()];
}
