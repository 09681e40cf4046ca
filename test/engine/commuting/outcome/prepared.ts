import { loadParameters } from '../../../../config/parameters.ts';
import type { CommutingSettings } from '../../../../src/engine/commuting/commuting-settings.ts';
import { prepareCommuting } from '../../../../src/engine/commuting/outcome/prepare-commuting.ts';
import type { PreparedCommuting } from '../../../../src/engine/commuting/prepared-commuting.ts';
import { chooseParameters } from '../../../../src/engine/parameter-library.ts';
import type { RosterRow } from '../../../../src/engine/roster.ts';
import { someCommutingSettings } from '../../../builders/some-commuting-settings.ts';

/** The law and the default assumptions of `config/`: what matters here is how a year is put together. */
export const parameters = chooseParameters(loadParameters(), []);

/** A staff ready to try schemes on, in 2026 unless the settings name more years. */
export const prepared = (
  rows: readonly RosterRow[],
  settings: Partial<CommutingSettings> = {},
  ratioByYear: Readonly<Record<number, number>> | null = null,
): PreparedCommuting =>
  prepareCommuting(
    rows,
    {
      referenceDate: '2026-01-01',
      firstYear: 2026,
      commuting: someCommutingSettings({ horizonYears: 1, ...settings }),
    },
    parameters,
    ratioByYear === null ? null : { byYear: ratioByYear },
  );
