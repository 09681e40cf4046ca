import { byName } from '../../engine/by-name.ts';
import { byText } from '../../engine/by-text.ts';
import { groupBy } from '../../engine/group-by.ts';
import type { PairingSettings } from '../../engine/pairing/pairing-settings.ts';
import type { PairingScenario, PairingTerms } from '../../engine/pairing/pairing-terms.ts';
import { countText, euroText, percentText } from './dutch-text.ts';

type Described = readonly (readonly [string, string])[];

const list = (texts: readonly (string | number)[], none = 'geen'): string =>
  texts.join(', ') || none;
const percent = (ratio: number): string => percentText(String(ratio));
const points = (value: number): string => value.toLocaleString('nl-NL');

const learningTexts: Readonly<Record<PairingTerms['learningShape'], string>> = {
  1: 'elke maand evenveel (macht 1)',
  2: 'eerst veel, dan steeds minder (macht 2)',
  3: 'eerst zeer veel, dan snel minder (macht 3)',
};

const valuationTexts: Readonly<Record<PairingSettings['valuation'], string>> = {
  expected: 'verwacht: gemiddeld over wanneer meesters vertrekken',
  nominal: 'nominaal: alsof iedereen blijft tot de geplande dag',
};

function perYear(firstYear: number, centsByYear: readonly number[]): string {
  return centsByYear.map((cents, index) => `${firstYear + index}: ${euroText(cents)}`).join('; ');
}

function describeMoney({ firstYear, pairing, budget }: PairingScenario): Described {
  const { ownContributionCentsByYear, maximumCentsByProgramme } = pairing;
  const maxima = Object.entries(maximumCentsByProgramme).sort(([a], [b]) => byName(a, b));
  return [
    ['Koppelingen: fonds per jaar', perYear(firstYear, pairing.fundCentsByYear)],
    ['Koppelingen: rest gaat mee naar volgend jaar', pairing.carriesOver ? 'ja' : 'nee'],
    [
      'Koppelingen: eigen bijdrage, hooguit',
      ownContributionCentsByYear.every((cents) => cents === 0)
        ? 'geen'
        : perYear(firstYear, ownContributionCentsByYear),
    ],
    [
      'Koppelingen: hooguit per programma en jaar',
      list(
        maxima.map(([programme, cents]) => `${programme} ${euroText(cents)}`),
        'geen grens',
      ),
    ],
    [
      'Koppelingen: regel in de begroting',
      budget.pairingLine.isByProgramme
        ? 'een regel per programma van de post'
        : `een regel, bij programma ${budget.pairingLine.programme}`,
    ],
  ];
}

/** Positions per factor, the highest factor first: "5: Fiscalist, Griffier". */
function byFactor(factors: PairingTerms['positionFactorByPosition']): readonly string[] {
  const groups = groupBy(Object.entries(factors), ([, factor]) => factor);
  return [...groups]
    .sort(([one], [other]) => other - one)
    .map(([factor, entries]) => {
      const positions = entries.map(([position]) => position).sort(byText);
      return `${factor}: ${list(positions)}`;
    });
}

function describeRisk(pairing: PairingTerms): Described {
  const ofPosts = Object.keys(pairing.positionFactorByPost).length;
  return [
    [
      'Koppelingen: posten waarvan de houder vertrekt',
      `binnen ${pairing.leavesWithinYears} jaar na de peildatum`,
    ],
    ['Koppelingen: kleinste risico', `${pairing.minimumRisk} van 25`],
    [
      'Koppelingen: vertrekfactor',
      `${list(pairing.attritionFactorByYearsToDeparture)} (naar jaren tot het vertrek: eerst het jaar van de peildatum; de laatste geldt ook daarna)`,
    ],
    [
      'Koppelingen: functiefactor per functie',
      [
        ...byFactor(pairing.positionFactorByPosition),
        `elke andere functie: ${pairing.defaultPositionFactor}`,
      ].join('; '),
    ],
    // Which posts those are would point at their holders.
    [
      'Koppelingen: functiefactor van een enkele post',
      ofPosts === 0 ? 'geen in dit scenario' : countText(ofPosts, 'post', 'posten'),
    ],
    [
      'Koppelingen: leertijd',
      `${list(pairing.learningMonthsByPositionFactor)} maanden, bij functiefactor 1 tot en met 5`,
    ],
    ['Koppelingen: wat een maand overlap oplevert', learningTexts[pairing.learningShape]],
    ['Koppelingen: waardering', valuationTexts[pairing.valuation]],
  ];
}

function describeChoices(pairing: PairingTerms): Described {
  return [
    ['Koppelingen: lengte van de overlap', `${list(pairing.overlapMonths)} maanden`],
    [
      'Koppelingen: einde van de overlap',
      list(
        pairing.monthsBeforeDeparture.map((months) =>
          months === 0 ? 'tot het vertrek' : `${countText(months, 'maand', 'maanden')} ervoor`,
        ),
      ),
    ],
    [
      'Koppelingen: tijd van de gezel naast de meester',
      pairing.timeShares.map(percent).join(' of '),
    ],
    [
      'Koppelingen: gezellen per meester',
      pairing.apprenticesPerMaster === 1
        ? 'hooguit 1'
        : `hooguit ${pairing.apprenticesPerMaster}; elke volgende telt voor ${percent(pairing.furtherApprenticeRatio)}`,
    ],
    [
      'Koppelingen: trainees',
      list(
        pairing.traineePool.map(
          ({ name: kind, count, scale, step }) =>
            `${count} × ${kind} (schaal ${scale}, trede ${step})`,
        ),
      ),
    ],
    [
      'Koppelingen: opvolger mag eerder beginnen',
      pairing.allowEarlySuccessors ? `ja, begroot op trede ${pairing.earlySuccessorStep}` : 'nee',
    ],
    [
      'Koppelingen: vervanging van een vrijwilliger',
      `${percent(pairing.backfillRatio)} van de loonkosten, hooguit ${pairing.maximumScaleDistance} schalen lager`,
    ],
    [
      'Koppelingen: wat minder goed past',
      `telt per reden voor ${percent(pairing.lessFittingRatio)}`,
    ],
  ];
}

/** Only how many: the pairs themselves would point at people. */
function describeDecided({
  pinned,
  forbidden,
  earlierPlan,
  keepingPremium,
}: PairingSettings): Described {
  const pairs = (count: number): string =>
    count === 0 ? 'geen' : countText(count, 'koppeling', 'koppelingen');
  return [
    ['Koppelingen: vastgezet', pairs(pinned.length)],
    ['Koppelingen: verboden', pairs(forbidden.length)],
    [
      'Koppelingen: eerder plan',
      earlierPlan.length === 0
        ? 'geen'
        : `${pairs(earlierPlan.length)}; wat daarvan blijft telt voor ${points(keepingPremium)} risicopunten extra`,
    ],
  ];
}

/** What was chosen for the pairing plan, or assumed where nothing was chosen, in Dutch. */
export const describePairing = (scenario: PairingScenario): Described => [
  ...describeMoney(scenario),
  ...describeRisk(scenario.pairing),
  ...describeChoices(scenario.pairing),
  ...describeDecided(scenario.pairing),
];
