import type { ScenarioOutcomeContract } from '../../api/scenarios/scenario-outcome-contract.ts';
import { printWorkforce } from './print-workforce.ts';
import { bar, bold, faint, say, table, whole } from './terminal.ts';

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

const thousands = (euros: number): string => whole(euros / 1000);
const percentage = (ratio: number, digits = 0): string =>
  `${(ratio * 100).toFixed(digits).replace('.', ',')}%`;

function printWave({ uitstroom }: ScenarioOutcomeContract): void {
  const years =
    uitstroom.uitstroom.find(({ indeling }) => indeling === 'totaal')?.perJaar.slice(0, 10) ?? [];
  const largest = Math.max(1, ...years.map(({ personen }) => personen));
  const { perioden, groepen } = uitstroom.verwachtVertrek;
  const expected = groepen.find(({ indeling }) => indeling === 'totaal')?.perJaar;
  const band = (year: string): string[] => {
    const index = perioden.perJaar.indexOf(year);
    const mean = expected?.gemiddeld[index] ?? 0;
    return [
      mean.toFixed(1).replace('.', ','),
      `${expected?.p10[index] ?? 0}-${expected?.p90[index] ?? 0}`,
    ];
  };
  say();
  say(bold('Pensioengolf') + faint(` (${uitstroom.personen} personen in dienst)`));
  say(
    table(
      ['Jaar', 'Volgens datum', 'Fte', 'Verwacht', 'P10-P90', ''],
      [
        ...years.map(({ periode, personen, deeltijdfactor }) => [
          periode,
          whole(personen),
          deeltijdfactor.toFixed(1).replace('.', ','),
          ...band(periode),
          bar(personen, largest, 30).padEnd(30),
        ]),
      ],
    ),
  );
  say(
    `Binnen vijf jaar bereiken ${uitstroom.aowBinnenVijfJaar} personen de AOW-leeftijd. ` +
      `Van de ${uitstroom.vertrekken} vertrekken in tien jaar rusten er ${uitstroom.vertrekkenNaarZekerheid.prognose} op een prognose.`,
  );
}

function printPairs({ koppeling }: ScenarioOutcomeContract): void {
  const { jaren, fondsPerJaar, besteedPerJaar, overPerJaar } = koppeling;
  const row = (title: string, euros: readonly number[]): string[] => [
    title,
    ...euros.map(thousands),
    thousands(sum(euros)),
  ];
  say();
  say(bold('Meester-gezelfonds') + faint(' (x € 1.000)'));
  say(
    table(
      ['', ...jaren.map(String), 'Totaal'],
      [row('Fonds', fondsPerJaar), row('Plan', besteedPerJaar), row('Over', overPerJaar)],
    ),
  );
  say(
    `${koppeling.koppels.length} koppels voor ${koppeling.functies.length} functies; ` +
      `het plan is ${koppeling.waarde.toFixed(1).replace('.', ',')} waard, hoogstens haalbaar is ` +
      `${koppeling.bovengrens.toFixed(1).replace('.', ',')} (gat ${percentage(koppeling.gat, 2)}, ` +
      `gulzig ${koppeling.gulzig.waarde.toFixed(1).replace('.', ',')}).`,
  );
}

/** A count that would tell something of a few people is not told. */
const countText = (count: number | null): string => (count === null ? 'enkele' : String(count));

function printCommuting({ reiskosten }: ScenarioOutcomeContract): void {
  const { huidig, voorstel } = reiskosten;
  const all = voorstel.groepen[0];
  say();
  say(bold('Reiskosten') + faint(' (x € 1.000)'));
  say(
    table(
      ['', ...voorstel.jaren.map(({ jaar }) => String(jaar))],
      [
        [voorstel.regeling, ...voorstel.jaren.map(({ totaal }) => thousands(totaal))],
        [huidig.regeling, ...huidig.jaren.map(({ totaal }) => thousands(totaal))],
        ['Meerkosten', ...voorstel.jaren.map(({ meerkosten }) => thousands(meerkosten))],
      ],
      { hasTotal: true },
    ),
  );
  if (all === undefined) return;
  say(
    `${countText(all.gaatErOpVooruit)} personen gaan erop vooruit, ${countText(all.gaatErOpAchteruit)} achteruit, ` +
      `${countText(all.blijftGelijk)} houden hetzelfde.`,
  );
}

function printBudget({ begroting }: ScenarioOutcomeContract): void {
  say();
  say(bold('Nieuw beleid') + faint(` ${begroting.onderschrift}`));
  say(
    table(
      ['Nr.', 'Omschrijving', 'Programma', 'S/I', ...begroting.jaren.map(String)],
      [
        ...begroting.regels.map((line) => [
          line.nr,
          line.omschrijving,
          line.programma,
          line.structureelIncidenteel,
          ...line.afgerond.map(whole),
        ]),
        ['', 'Totaal', '', '', ...begroting.totaalAfgerond.map(whole)],
      ],
      { leftColumns: 4, hasTotal: true },
    ),
  );
  say();
}

/** The main figures of a scenario, as tables in the terminal. */
export function printOutcome(outcome: ScenarioOutcomeContract): void {
  printWave(outcome);
  printWorkforce(outcome);
  printPairs(outcome);
  printCommuting(outcome);
  printBudget(outcome);
}
