import type { ModeShiftOutcome } from '../../engine/commuting/commuting-outcome.ts';
import type { CommutingBudget } from '../../engine/commuting/commuting-settings.ts';
import { withAssumedFuels } from '../../engine/commuting/mobility/with-assumed-fuels.ts';
import type { ShownCommuting, ShownMobility } from '../../engine/commuting/shown-commuting.ts';
import { budgetBasisInDutch, modeShiftInDutch } from '../../words/commuting-words.ts';
import { fuelInDutch, travelModeInDutch } from '../../words/roster-words.ts';
import { toEuros } from '../json-numbers.ts';
import { presentParameterUse } from '../parameters/parameter-use-contract.ts';
import { indicativeLabel, type CommutingContract } from './commuting-contract.ts';
import { presentSchemeOutcome } from './present-scheme-outcome.ts';

/** Stands with every answer in which costs of few people may be rounded. */
export const roundingNote =
  'Kosten waar maar enkele personen achter zitten, zijn afgerond op honderden euro’s, meestal naar boven, en het totaal met hen.';

/** Stands with every answer that may have hidden figures. */
export const hiddenNote = `Een leeg getal zou iets zeggen over een klein aantal personen. Groepen die te klein zijn, of waarin maar enkele personen een vergoeding of iets anders dan nu krijgen, zijn samengenomen. ${roundingNote} Wie in twee groepen werkt, telt bij personen in beide mee, maar bij vooruit, achteruit en gelijk alleen in een daarvan.`;

/** Stands with combinations of levers. */
export const exploredNote = `Een leeg getal zou iets zeggen over een klein aantal personen. ${roundingNote}`;

export const presentCommutingBudget = ({
  centsPerYear,
  basis,
}: CommutingBudget): CommutingContract['budget'] => ({
  perJaar: toEuros(centsPerYear),
  soort: budgetBasisInDutch[basis],
});

const modeInDutch = (
  mode: ShownMobility['mode'],
): CommutingContract['mobiliteit'][number]['vervoermiddel'] => {
  if (mode === null) return null;
  return mode === 'unknown' ? 'onbekend' : travelModeInDutch[mode];
};

const presentMobility = (line: ShownMobility): CommutingContract['mobiliteit'][number] => ({
  vervoermiddel: modeInDutch(line.mode),
  brandstof: line.fuel === null ? null : fuelInDutch[line.fuel],
  samengenomen: line.isTogether === true,
  personen: line.people,
  kmPerJaar: line.kmPerYear,
  kmBrandstofAangenomen: line.assumedFuelKm,
  co2TankTotWiel: line.tankToWheelKg,
  co2BronTotWiel: line.wellToWheelKg,
});

/** What a scheme does at one assumed response, labelled as such. */
export const presentModeShift = (
  shift: ModeShiftOutcome,
): CommutingContract['gedragseffecten'][number] => ({
  gedrag: modeShiftInDutch[shift.band],
  regeling: shift.schemeName,
  status: indicativeLabel,
  totaal: toEuros(shift.totalCents),
  fietsaandeel: shift.bicycleShareRatio,
  co2TankTotWiel: shift.tankToWheelKg,
  co2BronTotWiel: shift.wellToWheelKg,
});

/** Commuting as published: totals and groups in euros. */
export const presentCommuting = (outcome: ShownCommuting): CommutingContract => ({
  budget: presentCommutingBudget(outcome.budget),
  huidig: presentSchemeOutcome(outcome.current),
  voorstel: presentSchemeOutcome(outcome.proposed),
  alternatieven: outcome.alternatives.map(presentSchemeOutcome),
  mobiliteit: withAssumedFuels(outcome.mobility).map(presentMobility),
  gedragseffecten: outcome.modeShift.map(presentModeShift),
  onvolledigeRegels: outcome.incompleteRows.length,
  toelichting: hiddenNote,
  grondslag: outcome.basis.map(presentParameterUse),
});
