import * as z from 'zod';
import type { Band, SimulatedBand } from '../../engine/workforce/workforce-outcome.ts';
import { hundredths, hundredthsUp } from './published-numbers.ts';

/** A figure that chance decides, published: once, or a list with a value for each period. */

const texts = {
  gemiddeld: 'Gemiddelde',
  p10: 'Niet hoger dan dit in 10% van de gevallen',
  p50: 'Niet hoger dan dit in de helft van de gevallen',
  p90: 'Niet hoger dan dit in 90% van de gevallen',
  foutGemiddelde: 'Standaardfout van het gemiddelde door de simulatie zelf, naar boven afgerond',
  foutBand:
    'Zo ver kunnen p10, p50 en p90 door de simulatie zelf afwijken (95%), naar boven afgerond',
} as const;

const value = (name: keyof typeof texts, example: number) =>
  z.number().meta({ description: `${texts[name]}.`, example });

const values = (name: keyof typeof texts, example: readonly number[]) =>
  z
    .array(z.number())
    .meta({ description: `${texts[name]}; een waarde per periode.`, example: [...example] });

export const simulatedBandContract = z
  .strictObject({
    gemiddeld: value('gemiddeld', 4.2),
    p10: value('p10', 2),
    p50: value('p50', 4),
    p90: value('p90', 7),
    foutGemiddelde: value('foutGemiddelde', 0.06),
    foutBand: value('foutBand', 1),
  })
  .meta({ id: 'GesimuleerdeWaarde', description: 'Een waarde uit de simulatie, met haar band.' });

/** Without an error: computed exactly. */
export const exactBandsFields = {
  gemiddeld: values('gemiddeld', [4.2, 5.1]),
  p10: values('p10', [2, 3]),
  p50: values('p50', [4, 5]),
  p90: values('p90', [7, 8]),
};

export const simulatedBandsFields = {
  ...exactBandsFields,
  foutGemiddelde: values('foutGemiddelde', [0.06, 0.07]),
  foutBand: values('foutBand', [1, 1]),
};

/**
 * @param perUnit - how many of the engine's units go into one that is published: 100 for cents in euros
 */
export const presentSimulatedBand = (
  band: SimulatedBand,
  perUnit: number,
): z.output<typeof simulatedBandContract> => ({
  gemiddeld: hundredths(band.mean / perUnit),
  p10: hundredths(band.p10 / perUnit),
  p50: hundredths(band.p50 / perUnit),
  p90: hundredths(band.p90 / perUnit),
  foutGemiddelde: hundredthsUp(band.meanError / perUnit),
  foutBand: hundredthsUp(band.quantileError / perUnit),
});

export const presentExactBands = (bands: readonly Band[]) => ({
  gemiddeld: bands.map(({ mean }) => hundredths(mean)),
  p10: bands.map(({ p10 }) => hundredths(p10)),
  p50: bands.map(({ p50 }) => hundredths(p50)),
  p90: bands.map(({ p90 }) => hundredths(p90)),
});

export const presentSimulatedBands = (bands: readonly SimulatedBand[], perUnit: number) => {
  const each = bands.map((band) => presentSimulatedBand(band, perUnit));
  return {
    gemiddeld: each.map(({ gemiddeld }) => gemiddeld),
    p10: each.map(({ p10 }) => p10),
    p50: each.map(({ p50 }) => p50),
    p90: each.map(({ p90 }) => p90),
    foutGemiddelde: each.map(({ foutGemiddelde }) => foutGemiddelde),
    foutBand: each.map(({ foutBand }) => foutBand),
  };
};
