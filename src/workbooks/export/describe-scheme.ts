import type {
  CommutingScheme,
  FixedAmount,
  ModeRule,
  TravelDaysRule,
} from '../../engine/commuting/commuting-scheme.ts';
import type { TravelMode } from '../../engine/roster.ts';
import { capitalised, euroText, kmText, modeText, percentText, rateText } from './dutch-text.ts';

const roundingText = {
  none: '',
  down: ', naar beneden afgerond op hele dagen',
  up: ', naar boven afgerond op hele dagen',
} as const;

function describeDays({ basis, referenceDays, weeksWorked, rounding }: TravelDaysRule): string {
  const count =
    basis === 'fixed'
      ? `vast aantal, ${referenceDays ?? 'het fiscale aantal'} per jaar voor wie elke werkdag reist, naar rato van de reisdagen per week`
      : `werkelijke dagen, ${weeksWorked?.replace('.', ',') ?? 'het aangenomen aantal'} gewerkte weken per jaar maal de reisdagen per week`;
  return `Reisdagen: ${count}${roundingText[rounding]}.`;
}

function describePay({ ratePerKm, bands, costShareRatio }: ModeRule): string {
  if (ratePerKm !== null) return `${rateText(ratePerKm)} per km`;
  if (costShareRatio !== null) return `${percentText(costShareRatio)} van de werkelijke kosten`;
  return (bands ?? [])
    .map(({ toKm, ratePerKm: rate }) =>
      toKm === null
        ? `daarboven ${rateText(rate)} per km`
        : `tot ${kmText(toKm)} ${rateText(rate)} per km`,
    )
    .join(', ');
}

function describeMode(mode: TravelMode, rule: ModeRule): string {
  const limits = [
    rule.thresholdKm === null ? null : `niets tot en met ${kmText(rule.thresholdKm)}`,
    rule.deductionKm === null || Number(rule.deductionKm) === 0
      ? null
      : `de eerste ${kmText(rule.deductionKm)} niet`,
    rule.maximumKm === null ? null : `hooguit ${kmText(rule.maximumKm)} enkele reis`,
    rule.maximumCentsPerYear === null
      ? null
      : `hooguit ${euroText(rule.maximumCentsPerYear)} per jaar`,
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

/** A commuting scheme in plain Dutch sentences, one per rule. */
export const describeScheme = (scheme: CommutingScheme): readonly string[] => [
  describeDays(scheme.days),
  ...(Object.entries(scheme.modes) as [TravelMode, ModeRule][]).map(([mode, rule]) =>
    describeMode(mode, rule),
  ),
  ...scheme.fixedAmounts.map(describeFixedAmount),
  'Een vervoermiddel dat hier niet staat, wordt niet vergoed.',
  scheme.homeWorkingCentsPerDay === null
    ? 'Thuiswerken: geen vergoeding.'
    : `Thuiswerken: ${euroText(scheme.homeWorkingCentsPerDay)} per dag.`,
  ...(scheme.maximumCentsPerMonth === null
    ? []
    : [`Alles samen hooguit ${euroText(scheme.maximumCentsPerMonth)} per maand.`]),
];
