import type { Scenario } from '../../engine/scenario.ts';
import type { RetirementSettings } from '../../engine/retirement/retirement-settings.ts';
import type {
  ReplacementRule,
  SavingsTarget,
  WorkforceSettings,
} from '../../engine/workforce/workforce-settings.ts';
import { hireInDutch } from '../../words/roster-words.ts';
import { countText, dayText, euroText, percentText, tightnessText } from './dutch-text.ts';

type Described = readonly (readonly [string, string])[];

const policyText: Readonly<Record<ReplacementRule['policy'], string>> = {
  fill: 'vervullen',
  'fill-later': 'later vervullen',
  'do-not-fill': 'niet vervullen',
  'fill-by-trainee': 'vervullen door een trainee',
};

const list = (texts: readonly string[], none = 'geen'): string => texts.join('; ') || none;
const families = (names: readonly string[]): string =>
  names.length === 0 ? 'alle functiefamilies' : names.join(', ');
const percent = (ratio: number): string => percentText(String(ratio));
const factor = (value: number): string => value.toLocaleString('nl-NL');

function behaviourText({ isOn, curves }: RetirementSettings['behaviour']): string {
  if (!isOn) return 'uit: iedereen vertrekt op de dag van de AOW of de bekende datum';
  const own =
    curves.length === 0 ? '' : ` en ${countText(curves.length, 'eigen curve', 'eigen curves')}`;
  return `aan: de standaardcurve${own}`;
}

function describeEarlyLeave({
  rvu,
  generationPacts,
  partialPension,
}: RetirementSettings): Described {
  return [
    [
      'Uitstroom: RVU',
      rvu === null
        ? 'niet meegerekend'
        : `vanaf ${dayText(rvu.from)}, ${countText(rvu.monthsBeforeAow, 'maand', 'maanden')} voor de AOW, door ${percent(rvu.takeUpRatio)} van wie zwaar werk heeft`,
    ],
    [
      'Uitstroom: generatiepact',
      list(
        generationPacts.map(
          ({ entryAgeYears, takeUpRatio, workRatio, payRatio, pensionRatio }) =>
            `${[workRatio, payRatio, pensionRatio].map((ratio) => Math.round(ratio * 100)).join('-')} vanaf ${entryAgeYears} jaar, deelname ${percent(takeUpRatio)}`,
        ),
        'niet meegerekend',
      ),
    ],
    [
      'Uitstroom: deeltijdpensioen',
      partialPension === null
        ? 'niet meegerekend'
        : `${percent(partialPension.pensionRatio)} vanaf ${partialPension.fromAgeYears} jaar, door ${percent(partialPension.takeUpRatio)}`,
    ],
  ];
}

function savingsText(savings: SavingsTarget | null): string {
  if (savings === null) return 'geen';
  const amountText = (amount: number): string =>
    savings.unit === 'cents' ? euroText(amount) : `${amount.toLocaleString('nl-NL')} fte`;
  const spared =
    savings.exemptFamilies.length === 0 ? '' : `; ontzien: ${savings.exemptFamilies.join(', ')}`;
  return `${savings.byYear.map(({ year, amount }) => `${year}: ${amountText(amount)}`).join(', ')}${spared}`;
}

function describeLevers(workforce: WorkforceSettings): Described {
  const { replacements, demand, hireCeilings, hireConversions, hiringFreezes } = workforce;
  return [
    [
      'Formatie: vervanging na vertrek',
      list(
        replacements.map(
          ({ from, positionFamilies, policy, delayMonths }) =>
            `vanaf ${dayText(from)} ${families(positionFamilies)}: ${policyText[policy]}${delayMonths > 0 ? ` na ${countText(delayMonths, 'maand', 'maanden')}` : ''}`,
        ),
        'elke post wordt vervuld',
      ),
    ],
    [
      'Formatie: groei en krimp',
      list(
        demand.map(
          ({ positionFamilies, from, to, growthPerYearRatio, reason }) =>
            `${families(positionFamilies)}: ${growthPerYearRatio < 0 ? '-' : ''}${percent(Math.abs(growthPerYearRatio))} per jaar vanaf ${dayText(from)}${to === null ? '' : ` tot en met ${dayText(to)}`} (${reason})`,
        ),
      ),
    ],
    [
      'Formatie: plafond voor inhuur',
      list(hireCeilings.map(({ from, fte }) => `${factor(fte)} fte vanaf ${dayText(from)}`)),
    ],
    [
      'Formatie: omzetten van inhuur',
      list(
        hireConversions.map(
          ({ onDate, from, to, ratio, positionFamilies }) =>
            `${percent(ratio)} van ${hireInDutch[from]} naar ${to === 'permanent' ? 'vaste dienst' : hireInDutch[to]} op ${dayText(onDate)} (${families(positionFamilies)})`,
        ),
      ),
    ],
    [
      'Formatie: vacaturestop',
      list(
        hiringFreezes.map(
          ({ from, to, exceptFamilies }) =>
            `${dayText(from)} tot en met ${dayText(to)}${exceptFamilies.length === 0 ? '' : `, behalve ${exceptFamilies.join(', ')}`}`,
        ),
      ),
    ],
    ['Formatie: taakstelling', savingsText(workforce.savings)],
  ];
}

/** What was chosen for departures around the AOW and for the projection of the workforce, in Dutch. */
export function describeWorkforce({ retirement, workforce }: Scenario): Described {
  const { simulation, prices, leavingFactors, labourMarket, traineeCohorts, careerPaths, skills } =
    workforce;
  const byFamily = Object.entries(labourMarket.tightnessByFamily).map(
    ([family, tightness]) => `${family}: ${tightnessText[tightness]}`,
  );
  return [
    ['Uitstroom: spreiding rond de AOW', behaviourText(retirement.behaviour)],
    ...describeEarlyLeave(retirement),
    ['Formatie: jaren vooruit', String(workforce.horizonYears)],
    [
      'Formatie: herhalingen',
      `${simulation.replications.toLocaleString('nl-NL')}, hoogstens ${simulation.maximumReplications.toLocaleString('nl-NL')}; startgetal ${simulation.seed}`,
    ],
    [
      'Formatie: prijzen',
      prices.kind === 'constant'
        ? 'constant, op het peil van de laatst bekende cao'
        : `lopend: lonen ${percent(prices.wageIndexRatio)} per jaar na de cao, inhuur ${percent(prices.hireIndexRatio)} per jaar`,
    ],
    [
      'Formatie: kans op vertrek, maal',
      `ontslagname ${factor(leavingFactors.resignation)}, arbeidsongeschiktheid ${factor(leavingFactors.disability)}, overlijden ${factor(leavingFactors.death)}`,
    ],
    ['Formatie: arbeidsmarkt', list([tightnessText[labourMarket.tightness], ...byFamily])],
    ...describeLevers(workforce),
    [
      'Formatie: trainees',
      list(
        traineeCohorts.map(
          ({ startDate, count, scale, step, positionFamilies }) =>
            `${count} vanaf ${dayText(startDate)} (schaal ${scale}, trede ${step}; ${families(positionFamilies)})`,
        ),
      ),
    ],
    [
      'Formatie: loopbaanpaden',
      list(
        careerPaths.map(
          ({ fromFamily, toFamily, ratio }) => `${fromFamily} naar ${toFamily}: ${percent(ratio)}`,
        ),
        'doorstroom binnen de functiefamilie',
      ),
    ],
    ['Formatie: vaardigheden', list(skills.map(({ name }) => name))],
  ];
}
