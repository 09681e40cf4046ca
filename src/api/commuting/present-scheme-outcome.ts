import type {
  CommutingAmounts,
  RoomUse,
  SchemeYear,
} from '../../engine/commuting/commuting-outcome.ts';
import type {
  ShownComparison,
  ShownGroup,
  ShownScheme,
} from '../../engine/commuting/shown-commuting.ts';
import { commuterGroupingInDutch } from '../../words/commuter-group-words.ts';
import { commuterGroupName } from './commuter-group-name.ts';
import { toEuros } from '../json-numbers.ts';
import type { SchemeOutcomeContract } from './scheme-outcome-contract.ts';

type YearContract = SchemeOutcomeContract['jaren'][number];
type GroupContract = SchemeOutcomeContract['groepen'][number];

const presentAmounts = (amounts: CommutingAmounts) => ({
  reisvergoeding: toEuros(amounts.commutingCents),
  onbelast: toEuros(amounts.untaxedCents),
  bovenmatig: toEuros(amounts.excessCents),
  thuiswerkvergoeding: toEuros(amounts.homeWorkingCents),
  thuiswerkBovenmatig: toEuros(amounts.homeWorkingExcessCents),
});

const presentGroupAmounts = (group: ShownGroup) => ({
  reisvergoeding: toEuros(group.commutingCents),
  onbelast: toEuros(group.untaxedCents),
  bovenmatig: toEuros(group.excessCents),
  thuiswerkvergoeding: toEuros(group.homeWorkingCents),
  thuiswerkBovenmatig: toEuros(group.homeWorkingExcessCents),
});

const presentRoom = (room: RoomUse): YearContract['vrijeRuimte'] => ({
  ruimte: toEuros(room.roomCents),
  overigGebruik: toEuros(room.otherUseCents),
  gebruikt: toEuros(room.usedCents),
  over: toEuros(room.leftCents),
});

/** One year of a scheme as published. */
const presentSchemeYear = (year: SchemeYear): YearContract => ({
  jaar: year.year,
  personeelsfactor: year.headcountRatio,
  ...presentAmounts(year),
  overgangsgarantie: toEuros(year.guaranteeCents),
  hardheidsclausule: toEuros(year.hardshipCents),
  fietsVanDeZaak: toEuros(year.companyBikeCents),
  eigenBijdrageParkeren: toEuros(year.parkingContributionCents),
  werkgeverspremies: toEuros(year.premiumCents),
  brutering: toEuros(year.grossUpCents),
  eindheffing: toEuros(year.finalLevyCents),
  ikbUitruil: toEuros(year.exchangeCents),
  totaal: toEuros(year.totalCents),
  meerkosten: toEuros(year.extraCents),
  budgetOver: toEuros(year.budgetLeftCents),
  vrijeRuimte: presentRoom(year.room),
  netto: toEuros(year.netCents),
});

/** Whole cents; of nobody there is no average. */
const averageEuros = (cents: number | null, people: number | null): number | null =>
  cents === null || people === null ? null : people === 0 ? 0 : Math.round(cents / people) / 100;

const presentComparison = (comparison: ShownComparison) => ({
  gaatErOpVooruit: comparison.winners,
  gaatErOpAchteruit: comparison.losers,
  blijftGelijk: comparison.unchanged,
  vooruitgang: toEuros(comparison.gainCents),
  achteruitgang: toEuros(comparison.lossCents),
  gemiddeldeVooruitgang: averageEuros(comparison.gainCents, comparison.winners),
  gemiddeldeAchteruitgang: averageEuros(comparison.lossCents, comparison.losers),
  grootsteVooruitgang: toEuros(comparison.largestGainCents),
  grootsteAchteruitgang: toEuros(comparison.largestLossCents),
  nettoVerschil: toEuros(comparison.netDifferenceCents),
  nettoVooruit: comparison.netWinners,
  nettoAchteruit: comparison.netLosers,
});

const presentGroup = (group: ShownGroup, comparison: ShownComparison): GroupContract => ({
  indeling: commuterGroupingInDutch[group.grouping],
  groep: group.key === null ? null : commuterGroupName(group.grouping, group.key),
  samengenomen: group.isTogether === true,
  personen: group.people,
  ...presentGroupAmounts(group),
  ...presentComparison(comparison),
});

/** One scheme as published, in euros; groups and comparisons are in the same order. */
export const presentSchemeOutcome = (scheme: ShownScheme): SchemeOutcomeContract => ({
  regeling: scheme.schemeName,
  jaren: scheme.years.map(presentSchemeYear),
  eersteVolleJaar: scheme.fullYear,
  groepen: scheme.groups.map((group, index) => presentGroup(group, scheme.comparisons[index]!)),
  nacalculatieRegels: scheme.recalculations,
});
