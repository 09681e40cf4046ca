import type { TableProfile } from './budget-table.ts';
import type { Iv3Classification } from './iv3-classification.ts';

/** What `config/finance` holds: how municipalities print their table, and the Iv3 code lists. */
export interface FinanceTables {
  /** Used when nothing else is chosen. */
  readonly defaultProfile: TableProfile;
  readonly profiles: readonly TableProfile[];
  /** By year, without overlap. */
  readonly classifications: readonly Iv3Classification[];
}
