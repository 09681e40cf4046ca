import type { Scenario } from '../../engine/scenario.ts';
import { largestAmount } from './largest-amount.ts';
import type { WorkbookInput } from './workbook-input.ts';

/** The fund per year. Another fund makes another plan, so no formula follows it. */
export const fundInputs = ({ pairing, firstYear }: Scenario): readonly WorkbookInput[] =>
  pairing.fundCentsByYear.map((cents, year) => ({
    name: `invoer_fonds_${firstYear + year}`,
    section: 'Meester-gezelfonds',
    label: `Fonds in ${firstYear + year}`,
    unit: 'euro',
    value: cents / 100,
    lowest: 0,
    highest: largestAmount,
    place: ['koppeling', 'fondsPerJaar', year],
    isFollowed: false,
  }));
