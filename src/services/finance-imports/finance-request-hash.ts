import type { StoredChosenColumn, StoredFinanceSettings } from '../../data/finance-file.ts';
import { canonicalJson, sha256 } from '../fingerprints/fingerprint.ts';

/** Tells two ways of reading the same bytes apart. */
export const financeRequestHash = (
  settings: StoredFinanceSettings,
  chosenColumns: readonly StoredChosenColumn[],
): string => sha256(canonicalJson({ settings, chosenColumns }));
