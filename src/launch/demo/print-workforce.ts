import type { ScenarioOutcomeContract } from '../../api/scenarios/scenario-outcome-contract.ts';
import { figureInDutch } from '../../api/workforce/workforce-figure-contract.ts';
import { bold, faint, say, table, whole } from './terminal.ts';

type Group = ScenarioOutcomeContract['formatie']['groepen'][number];
type Course = Group['cijfers'][number];
type Figure = keyof typeof figureInDutch;

/** A figure that is 0 everywhere is not published. */
const courseOf = ({ cijfers }: Group, figure: Figure): Course | undefined =>
  cijfers.find(({ cijfer }) => cijfer === figureInDutch[figure]);

/** The last month of each calendar year, by its place among the months. */
function yearEnds(months: readonly string[]): { readonly year: string; readonly index: number }[] {
  const lastOf = new Map(months.map((month, index) => [month.slice(0, 4), index]));
  return [...lastOf].map(([year, index]) => ({ year, index }));
}

/** Formatie and bezetting at the end of each year, in FTE. */
export function printWorkforce({ formatie }: ScenarioOutcomeContract): void {
  const total = formatie.groepen.find(({ indeling }) => indeling === 'totaal');
  if (total === undefined) return;
  const [budgeted, inService, vacant, hire] = (
    ['fte/budgeted', 'fte/in-service', 'fte/vacant', 'fte/hire'] as const
  ).map((figure) => courseOf(total, figure));
  const { startgetal, herhalingen } = formatie.simulatie;
  say();
  say(bold('Formatie en bezetting') + faint(' (fte, aan het einde van het jaar)'));
  say(
    table(
      ['Jaar', 'Formatie', 'Bezetting', 'P10', 'P50', 'P90', 'Vacatures', 'Inhuur'],
      yearEnds(total.perioden).map(({ year, index }) => [
        year,
        whole(budgeted?.gemiddeld[index] ?? 0),
        whole(inService?.gemiddeld[index] ?? 0),
        whole(inService?.p10[index] ?? 0),
        whole(inService?.p50[index] ?? 0),
        whole(inService?.p90[index] ?? 0),
        whole(vacant?.gemiddeld[index] ?? 0),
        whole(hire?.gemiddeld[index] ?? 0),
      ]),
    ),
  );
  say(
    `${whole(herhalingen)} keer nagespeeld met startgetal ${startgetal}; het gemiddelde aantal personen in ` +
      `dienst heeft een fout van hoogstens ${formatie.simulatie.bereikteFout.toFixed(1).replace('.', ',')}.`,
  );
}
