import type { CommuterAllowance } from '../../../../src/engine/commuting/allowance/commuter-allowance.ts';
import type { PaidCommuters } from '../../../../src/engine/commuting/paid-commuters.ts';

type PaidRow = Readonly<Record<keyof PaidCommuters, number>>;

/** What one commuter is paid, out of the columns of a staff. */
export const paidRow = (paid: PaidCommuters, index: number): PaidRow =>
  Object.fromEntries(
    Object.entries(paid).map(([column, values]) => [column, (values as Float64Array)[index]]),
  ) as PaidRow;

/** The same out of the exact allowance of one commuter. */
export const paidRowOf = (allowance: CommuterAllowance): PaidRow => ({
  commutingCents: allowance.commutingCents,
  untaxedCents: allowance.untaxedCents,
  homeWorkingCents: allowance.homeWorkingCents,
  homeWorkingUntaxedCents: allowance.homeWorkingCents - allowance.homeWorkingExcessCents,
  untaxedRoomCents: allowance.untaxedRoomCents,
  companyBikeBenefitCents: allowance.companyBikeBenefitCents,
  companyBikeCostCents: allowance.companyBikeCostCents,
  parkingContributionCents: allowance.parkingContributionCents,
});
