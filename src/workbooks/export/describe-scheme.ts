import type {
  AmountCaps,
  CommutingScheme,
  FixedAmount,
  ModeRule,
  RatePerKm,
  TravelDaysRule,
} from '../../engine/commuting/commuting-scheme.ts';
import type { TravelMode } from '../../engine/roster.ts';
import {
  capitalised,
  dayText,
  euroText,
  kmText,
  listText,
  modeText,
  percentText,
  rateText,
} from './dutch-text.ts';

const roundingText = {
  none: '',
  down: ', naar beneden afgerond op hele dagen',
  up: ', naar boven afgerond op hele dagen',
} as const;

function describeDays(rule: TravelDaysRule): string {
  const { basis, referenceDays, minimumDays, weeksWorked, rounding } = rule;
  const count =
    basis === 'fixed'
      ? `vast aantal, ${referenceDays ?? 'het fiscale aantal'} per jaar voor wie elke werkdag reist, naar rato van de reisdagen per week`
      : `werkelijke dagen, ${weeksWorked?.replace('.', ',') ?? 'het aangenomen aantal'} gewerkte weken per jaar maal de reisdagen per week`;
  const minimum =
    basis === 'fixed' && minimumDays !== null
      ? `, als er daarvan minstens ${minimumDays} gereisd zijn`
      : '';
  return `Reisdagen: ${count}${minimum}${roundingText[rounding]}.`;
}

const ratePerKmText = (rate: RatePerKm): string =>
  rate === 'tax-maximum' ? 'het fiscale maximum per km' : `${rateText(rate)} per km`;

const limitTexts = ({ centsPerDay, centsPerMonth, centsPerYear }: AmountCaps): readonly string[] =>
  (
    [
      [centsPerDay, 'per reisdag'],
      [centsPerMonth, 'per maand'],
      [centsPerYear, 'per jaar'],
    ] as const
  ).flatMap(([cents, period]) => (cents === null ? [] : [`hooguit ${euroText(cents)} ${period}`]));

const classText = { first: 'tot en met eerste klas', second: 'tweede klas' } as const;

function describePay({ ratePerKm, bands, costShareRatio, travelClass }: ModeRule): string {
  if (ratePerKm !== null) return ratePerKmText(ratePerKm);
  if (costShareRatio !== null) {
    const upTo = travelClass === null ? '' : `, ${classText[travelClass]}`;
    return `${percentText(costShareRatio)} van de werkelijke kosten${upTo}`;
  }
  return (bands ?? [])
    .map(({ toKm, ratePerKm: rate }, _index, { length }) => {
      if (toKm !== null) return `tot ${kmText(toKm)} ${ratePerKmText(rate)}`;
      return length === 1 ? ratePerKmText(rate) : `daarboven ${ratePerKmText(rate)}`;
    })
    .join(', ');
}

function describeMode(mode: TravelMode, rule: ModeRule): string {
  const limits = [
    rule.thresholdKm === null ? null : `niets tot en met ${kmText(rule.thresholdKm)}`,
    rule.deductionKm === null || Number(rule.deductionKm) === 0
      ? null
      : `de eerste ${kmText(rule.deductionKm)} niet`,
    rule.maximumKm === null ? null : `hooguit ${kmText(rule.maximumKm)} enkele reis`,
    ...limitTexts(rule.caps),
  ].filter((limit) => limit !== null);
  return `${capitalised(modeText(mode))}: ${[describePay(rule), ...limits].join('; ')}.`;
}

function describeFixedAmount({ mode, fromKm, toKm, centsPerMonthByDays }: FixedAmount): string {
  const distance =
    toKm === null
      ? `meer dan ${kmText(fromKm)}`
      : `meer dan ${kmText(fromKm)} tot en met ${kmText(toKm)}`;
  const amounts = Object.entries(centsPerMonthByDays)
    .map(([days, cents]) => `${days} ${days === '1' ? 'dag' : 'dagen'} ${euroText(cents)}`)
    .join(', ');
  return `${capitalised(modeText(mode))}, ${distance}: vast bedrag per maand, bij ${amounts} (reisdagen per week).`;
}

function describeHomeWorking(centsPerDay: CommutingScheme['homeWorkingCentsPerDay']): string {
  if (centsPerDay === null) return 'Thuiswerken: geen vergoeding.';
  const amount = centsPerDay === 'tax-maximum' ? 'het onbelaste bedrag' : euroText(centsPerDay);
  return `Thuiswerken: ${amount} per dag.`;
}

/** Station, parking, bicycle and hardship: whatever comes on top of what a mode pays. */
function describeExtras(scheme: CommutingScheme): readonly string[] {
  const { stationAccess, parking, companyBike, hardship } = scheme;
  const sentences: string[] = [];
  if (stationAccess !== null) {
    const from =
      stationAccess.minimumKm === null ? '' : `, vanaf ${kmText(stationAccess.minimumKm)}`;
    const rate = ratePerKmText(stationAccess.ratePerKm);
    sentences.push(`Eigen vervoer van en naar het station: ${rate}${from}.`);
  }
  if (parking !== null) {
    const { allowanceCentsPerDay: paid, contributionCentsPerDay: asked } = parking;
    const parts = [
      ...(paid > 0 ? [`de werkgever betaalt ${euroText(paid)} per reisdag`] : []),
      ...(asked > 0 ? [`wie parkeert betaalt zelf ${euroText(asked)} per reisdag`] : []),
    ];
    const modes = listText(parking.modes.map(modeText));
    sentences.push(`Parkeren (${modes}): ${parts.join(', ') || 'zonder bedrag'}.`);
  }
  if (companyBike !== null) {
    const { priceCents, costCentsPerYear: cost, contributionCentsPerYear: own } = companyBike;
    const contribution = own === 0 ? '' : `, waarvan ${euroText(own)} eigen bijdrage`;
    sentences.push(
      `Fiets van de zaak: adviesprijs ${euroText(priceCents)}; kost ${euroText(cost)} per jaar${contribution}. De kilometers ermee kunnen niet onbelast worden vergoed.`,
    );
  }
  if (hardship !== null) {
    const modes = listText(hardship.modes.map(modeText));
    sentences.push(
      `Hardheidsclausule: ${ratePerKmText(hardship.ratePerKm)} over de hele afstand voor wie niet anders kan (${modes}); gerekend is met ${percentText(hardship.shareRatio)} van hen.`,
    );
  }
  return sentences;
}

const excessText = {
  taxed: 'Wat boven de vrijstelling komt, is belast loon.',
  'work-related-costs':
    'Wat boven de vrijstelling komt, gaat in de vrije ruimte; over wat daar niet in past, betaalt de werkgever eindheffing.',
  'grossed-up':
    'Wat boven de vrijstelling komt, wordt gebruteerd: de werkgever betaalt de belasting.',
} as const;

/** How the scheme runs over the years, and what the tax office has to do with it. */
function describeCourse(scheme: CommutingScheme): readonly string[] {
  const { startsOn, indexation, guarantee, exchange } = scheme;
  const sentences: string[] = [];
  if (startsOn !== null) sentences.push(`De regeling geldt vanaf ${dayText(startsOn)}.`);
  if (indexation !== null) {
    sentences.push(
      `Eigen tarieven en bedragen stijgen na ${indexation.baseYear} met ${percentText(indexation.ratioPerYear)} per jaar.`,
    );
  }
  if (guarantee !== null) {
    const shares = listText(
      guarantee.sharesByYear.map((share, index) => `${percentText(share)} in jaar ${index + 1}`),
    );
    sentences.push(`Overgangsgarantie: wie erop achteruitgaat, houdt van het verschil ${shares}.`);
  }
  sentences.push(excessText[scheme.excess]);
  if (scheme.averagesOverYear) {
    sentences.push(
      'Eigen vervoer boven en onder het onbelaste tarief wordt over het kalenderjaar gemiddeld.',
    );
  }
  if (exchange !== null) {
    const who =
      exchange.shareRatio === null ? 'een aangenomen deel' : percentText(exchange.shareRatio);
    sentences.push(
      `Wie onbelaste ruimte overhoudt, mag daarvoor keuzebudget (IKB) uitruilen; gerekend is met ${who} van hen.`,
    );
  }
  return sentences;
}

/** A commuting scheme in plain Dutch sentences, one per rule. */
export const describeScheme = (scheme: CommutingScheme): readonly string[] => [
  describeDays(scheme.days),
  ...(Object.entries(scheme.modes) as [TravelMode, ModeRule][]).map(([mode, rule]) =>
    describeMode(mode, rule),
  ),
  ...scheme.fixedAmounts.map(describeFixedAmount),
  'Een vervoermiddel dat hier niet staat, wordt niet vergoed.',
  ...describeExtras(scheme),
  describeHomeWorking(scheme.homeWorkingCentsPerDay),
  ...limitTexts(scheme.caps).map((limit) => `Woon-werkverkeer samen ${limit}.`),
  ...describeCourse(scheme),
];
