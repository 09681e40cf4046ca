import type { Scenario } from '../../engine/scenario.ts';
import type { WorkbookInput } from './workbook-input.ts';

/** A rise of more than 100%, or a fall by nearly everything, is no rise of prices. */
const [lowest, highest] = [-0.99, 1];

export const priceInputNames = {
  wages: 'invoer_loonstijging',
  hire: 'invoer_tariefstijging',
} as const;

/**
 * Rise of wages and of hire tariffs, where the scenario counts in current prices. A savings target in euros
 * changes who leaves when prices change, and no formula follows that.
 */
export function priceInputs({ workforce }: Scenario): readonly WorkbookInput[] {
  const { prices, savings } = workforce;
  if (prices.kind === 'constant') return [];
  const common = {
    section: 'Prijzen',
    unit: 'percentage-per-year',
    lowest,
    highest,
    isFollowed: savings?.unit !== 'cents',
  } as const;
  return [
    {
      ...common,
      name: priceInputNames.wages,
      label: 'Loonstijging na de laatst bekende salaristabel',
      value: prices.wageIndexRatio,
      place: ['formatie', 'prijzen', 'loonstijgingPerJaar'],
    },
    {
      ...common,
      name: priceInputNames.hire,
      label: 'Stijging van de tarieven van inhuur',
      value: prices.hireIndexRatio,
      place: ['formatie', 'prijzen', 'tariefstijgingPerJaar'],
    },
  ];
}
