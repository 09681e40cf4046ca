import type { CommutingScheme, ModeRule } from '../../engine/commuting/commuting-scheme.ts';
import type { CommutingSettings } from '../../engine/commuting/commuting-settings.ts';
import type { LinearRate } from '../../engine/commuting/linear-parts.ts';
import type { TravelMode } from '../../engine/roster.ts';
import { travelModeInDutch } from '../../words/roster-words.ts';
import { largestAmount } from './largest-amount.ts';
import type { WorkbookInput } from './workbook-input.ts';

/** A rate of a scheme with its cell; without one where it follows the law. */
export interface RateInput {
  readonly mode: LinearRate['mode'];
  /** Rises with the indexation of the scheme; a share of the cost does not. */
  readonly isIndexed: boolean;
  readonly input: WorkbookInput | null;
}

const inScheme = ['reiskosten', 'voorstel'] as const;

/** Letters, digits and underscores. */
const cellName = (text: string): string => `invoer_voorstel_${text.replaceAll(/[^a-z0-9]+/g, '_')}`;

const modeLabel = (mode: TravelMode): string => {
  const word = mode === 'public-transport' ? 'openbaar vervoer' : travelModeInDutch[mode];
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/**
 * Whether what a mode costs is in proportion to its rate, below every maximum. It is not when losers are
 * compensated, when individual choice budget is exchanged for room that is left, when some commuters of the mode
 * are paid otherwise, or when its km share their room with parking or have none.
 */
const isInProportion = (
  { guarantee, exchange, hardship, parking }: CommutingScheme,
  mode: TravelMode | null,
): boolean =>
  guarantee === null &&
  exchange === null &&
  (mode === null ||
    (mode !== 'company-bike' &&
      hardship?.modes.includes(mode) !== true &&
      !(parking?.modes.includes(mode) === true && parking.allowanceCentsPerDay > 0)));

const sectionOf = ({ name }: CommutingScheme): string => `Reiskosten: ${name}`;

function ratesOfMode(
  scheme: CommutingScheme,
  mode: TravelMode,
  { ratePerKm, bands, costShareRatio }: ModeRule,
): readonly RateInput[] {
  const dutch = travelModeInDutch[mode];
  const common = {
    section: sectionOf(scheme),
    lowest: 0,
    isFollowed: isInProportion(scheme, mode),
  } as const;
  const path = [...inScheme, 'vervoer', dutch];
  if (costShareRatio !== null) {
    const input: WorkbookInput = {
      ...common,
      name: cellName(`${dutch}_aandeel`),
      label: `${modeLabel(mode)}: deel van de kosten`,
      unit: 'share',
      value: Number(costShareRatio),
      highest: 1,
      place: [...path, 'aandeel'],
    };
    return [{ mode, isIndexed: false, input }];
  }
  const listed = bands ?? (ratePerKm === null ? [] : [{ toKm: null, ratePerKm }]);
  return listed.map(({ ratePerKm: rate, toKm }, index): RateInput => {
    if (rate === 'tax-maximum') return { mode, isIndexed: false, input: null };
    const fromKm = listed[index - 1]?.toKm ?? null;
    const part = toKm === null ? (fromKm === null ? '' : ` boven ${fromKm} km`) : ` tot ${toKm} km`;
    return {
      mode,
      isIndexed: true,
      input: {
        ...common,
        name: cellName(`${dutch}_${bands === null ? '' : `band_${index + 1}_`}tarief`),
        label: `${modeLabel(mode)}${part.replace('.', ',')}: tarief`,
        unit: 'euro-per-km',
        value: Number(rate),
        highest: null,
        place: bands === null ? [...path, 'tarief'] : [...path, 'banden', index, 'tarief'],
      },
    };
  });
}

function stationRate(scheme: CommutingScheme): readonly RateInput[] {
  const { stationAccess } = scheme;
  if (stationAccess === null) return [];
  const { ratePerKm } = stationAccess;
  const mode = 'station-access';
  if (ratePerKm === 'tax-maximum') return [{ mode, isIndexed: false, input: null }];
  return [
    {
      mode,
      isIndexed: true,
      input: {
        name: cellName('station_tarief'),
        section: sectionOf(scheme),
        label: 'Van en naar het station: tarief',
        unit: 'euro-per-km',
        value: Number(ratePerKm),
        lowest: 0,
        highest: null,
        place: [...inScheme, 'voorNatransport', 'tarief'],
        isFollowed: isInProportion(scheme, null),
      },
    },
  ];
}

/** The rates of a scheme in the order of `LinearParts`, each with its cell. */
export const rateInputs = (scheme: CommutingScheme): readonly RateInput[] => [
  ...(Object.entries(scheme.modes) as [TravelMode, ModeRule][]).flatMap(([mode, rule]) =>
    ratesOfMode(scheme, mode, rule),
  ),
  ...stationRate(scheme),
];

export const homeWorkingInputName = 'invoer_voorstel_thuiswerken_per_dag';
export const commutingBudgetInputName = 'invoer_reiskosten_budget';

/** What the proposal pays, where the scenario has a number for it, and the budget that it is held against. */
export function commutingInputs({ proposed, budget }: CommutingSettings): readonly WorkbookInput[] {
  const section = sectionOf(proposed);
  const { homeWorkingCentsPerDay: homeWorking } = proposed;
  return [
    ...rateInputs(proposed).flatMap(({ input }) => (input === null ? [] : [input])),
    ...(homeWorking === null || homeWorking === 'tax-maximum'
      ? []
      : [
          {
            name: homeWorkingInputName,
            section,
            label: 'Thuiswerken: bedrag',
            unit: 'euro-per-day',
            value: homeWorking / 100,
            lowest: 0,
            highest: null,
            place: [...inScheme, 'thuiswerken', 'perDag'],
            isFollowed: isInProportion(proposed, null),
          } as const,
        ]),
    {
      name: commutingBudgetInputName,
      section,
      label: budget.basis === 'extra' ? 'Budget voor meerkosten, per jaar' : 'Budget, per jaar',
      unit: 'euro',
      value: budget.centsPerYear / 100,
      lowest: 0,
      highest: largestAmount,
      place: ['reiskosten', 'budget', 'perJaar'],
      isFollowed: true,
    },
  ];
}
