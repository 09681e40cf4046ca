import type { RosterRow } from '../../../engine/roster.ts';

/** What a column of a staff file can hold; a part-time percentage becomes the part-time factor. */
export type RosterField = Exclude<keyof RosterRow, 'rowNumber'> | 'partTimePercentage';
