import type { ModeShiftOutcome } from '../../../engine/commuting/commuting-outcome.ts';
import type { SchemeSummary } from '../../../services/commuting/summarise-scheme.ts';
import { percentText } from '../../dutch-numbers.ts';
import { listText } from '../../explanation/cause-phrases.ts';
import { indicativeLabel } from '../commuting-contract.ts';
import { wholeEuros } from './whole-euros.ts';
import { yearsHeld } from './years-held.ts';

const kilogramsPerTonne = 1000;

const tonnes = (kilograms: number): string =>
  `${(kilograms / kilogramsPerTonne).toLocaleString('nl-NL', { maximumFractionDigits: 0 })} ton`;

/** CO2 as it is and as it may become; only what changes as it is told. */
export function emissionSentences(summary: SchemeSummary): string[] {
  const [asNow, , mid] = summary.modeShift;
  if (asNow === undefined || mid === undefined) return [];
  const { told } = yearsHeld(summary);
  const isOther = (text: (shift: ModeShiftOutcome) => string): boolean => text(mid) !== text(asNow);
  const changes = [
    ...(isOther(({ tankToWheelKg }) => tonnes(tankToWheelKg))
      ? [`wordt dat ${tonnes(mid.tankToWheelKg)}`]
      : []),
    ...(isOther(({ bicycleShareRatio }) => percentText(bicycleShareRatio))
      ? [
          `fietst ${percentText(mid.bicycleShareRatio)} van wie binnen fietsafstand woont (nu ${percentText(asNow.bicycleShareRatio)})`,
        ]
      : []),
    ...(told !== null && isOther(({ totalCents }) => wholeEuros(totalCents))
      ? [`zijn de kosten in ${told.year} ${wholeEuros(mid.totalCents)}`]
      : []),
  ];
  return [
    `De voertuigen van het woon-werkverkeer stoten nu ${tonnes(asNow.tankToWheelKg)} CO2 per jaar uit.`,
    ...(changes.length === 0
      ? []
      : [
          `Reageren automobilisten matig op de vergoeding, dan ${listText(changes)}. Dit is ${indicativeLabel}.`,
        ]),
  ];
}
