import type { PaidCommuters } from '../../../../src/engine/commuting/paid-commuters.ts';
import type { TaxedStaff } from '../../../../src/engine/commuting/tax/tax-commuters.ts';

/** What one commuter is paid in a year, in cents; whatever is left out is 0. */
export interface PaidCommuter {
  readonly wage: number;
  readonly commuting?: number;
  /** Default: all of `commuting`. */
  readonly untaxed?: number;
  readonly homeWorking?: number;
  /** Default: all of `homeWorking`. */
  readonly homeWorkingUntaxed?: number;
  readonly untaxedRoom?: number;
  readonly bikeBenefit?: number;
  readonly bikeCost?: number;
  readonly parking?: number;
}

const column = (values: readonly number[]): Float64Array => Float64Array.from(values);

/** The columns of a staff with these commuters. */
export const aPaidStaff = (
  commuters: readonly PaidCommuter[],
  wageSumCents = 0,
): { readonly paid: PaidCommuters; readonly staff: TaxedStaff } => ({
  paid: {
    commutingCents: column(commuters.map(({ commuting }) => commuting ?? 0)),
    untaxedCents: column(commuters.map(({ commuting, untaxed }) => untaxed ?? commuting ?? 0)),
    homeWorkingCents: column(commuters.map(({ homeWorking }) => homeWorking ?? 0)),
    homeWorkingUntaxedCents: column(
      commuters.map(
        ({ homeWorking, homeWorkingUntaxed }) => homeWorkingUntaxed ?? homeWorking ?? 0,
      ),
    ),
    untaxedRoomCents: column(commuters.map(({ untaxedRoom }) => untaxedRoom ?? 0)),
    companyBikeBenefitCents: column(commuters.map(({ bikeBenefit }) => bikeBenefit ?? 0)),
    companyBikeCostCents: column(commuters.map(({ bikeCost }) => bikeCost ?? 0)),
    parkingContributionCents: column(commuters.map(({ parking }) => parking ?? 0)),
  },
  staff: { taxableWageCents: column(commuters.map(({ wage }) => wage)), wageSumCents },
});
