import * as z from 'zod';
import type {
  LabourMarketTightness,
  WorkforceSettings,
} from '../../../engine/workforce/workforce-settings.ts';
import { scenarioDefaults } from '../scenario-defaults.ts';

const tightnessInDutch = {
  slack: 'ruim',
  balanced: 'evenwichtig',
  tight: 'krap',
  'very-tight': 'zeer-krap',
} as const satisfies Record<LabourMarketTightness, string>;

const tightnessInEnglish = {
  ruim: 'slack',
  evenwichtig: 'balanced',
  krap: 'tight',
  'zeer-krap': 'very-tight',
} as const;

const tightnessContract = z.enum(tightnessInDutch, 'ruim, evenwichtig, krap of zeer-krap');

export const labourMarketContract = z
  .strictObject({
    krapte: tightnessContract.default(tightnessInDutch[scenarioDefaults.tightness]).meta({
      description: 'Hoe krap de arbeidsmarkt is; daarvan hangt af hoe lang een vacature openstaat.',
      example: 'evenwichtig',
    }),
    kraptePerFunctiefamilie: z
      .record(z.string().min(1, 'een functiefamilie'), tightnessContract)
      .default({})
      .meta({
        description: 'Functiefamilies waarvoor de arbeidsmarkt anders is.',
        example: { 'Informatie en ICT': 'zeer-krap' },
      }),
  })
  .prefault({})
  .meta({ description: 'Hoe moeilijk vacatures zijn te vervullen.' });

type LabourMarket = WorkforceSettings['labourMarket'];
type LabourMarketContract = z.output<typeof labourMarketContract>;

/** The same record with other values. */
const mapValues = <From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

export const toLabourMarket = (contract: LabourMarketContract): LabourMarket => ({
  tightness: tightnessInEnglish[contract.krapte],
  tightnessByFamily: mapValues(
    contract.kraptePerFunctiefamilie,
    (krapte) => tightnessInEnglish[krapte],
  ),
});

export const presentLabourMarket = (market: LabourMarket): LabourMarketContract => ({
  krapte: tightnessInDutch[market.tightness],
  kraptePerFunctiefamilie: mapValues(
    market.tightnessByFamily,
    (tightness) => tightnessInDutch[tightness],
  ),
});
