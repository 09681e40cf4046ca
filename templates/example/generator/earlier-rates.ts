import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';

/** The day that the earlier roster of the example describes: a year before the other. */
export const earlierDate: CalendarDate = '2025-01-01';

/**
 * With which chances people of the earlier roster were gone a year later. They make the example and
 * nothing else: no calculation uses them, so a back-test holds the model against something it did not
 * draw itself. Interns apart, together about 9.5% of the people: between the outflow of the
 * Personeelsmonitor Gemeenten (8.3% in 2022) and what its inflow less growth gives (11.9%); a quarter
 * of them to a pension (kennisvandeoverheid.nl: 26-29%).
 */
export const earlierRates = {
  /**
   * Resigns within the year, by completed years of service, then by age. The first three years follow
   * early leavers (a third within three years, contracts that end included); the rest is an assumption.
   */
  resignsInFirstYears: { years: 3, chance: 0.08 },
  resignsByAge: [
    { toAge: 35, chance: 0.075 },
    { toAge: 45, chance: 0.05 },
    { toAge: 55, chance: 0.03 },
    { toAge: Infinity, chance: 0.012 },
  ],
  /** A temporary contract that ends in the year and is not renewed; assumption. */
  contractNotRenewed: 0.15,
  /** A traineeship that ends in the year, without a job after it; assumption. */
  traineeLeaves: 0.5,
  /**
   * Stops before the AOW age, by whole years until it is reached, from the year of the roster; an
   * assumption that gives about half of the people before that age, as CBS found for 2022.
   */
  stopsEarlyByYearsToAow: [
    { toYears: 1, chance: 0.2 },
    { toYears: 2, chance: 0.16 },
    { toYears: 3, chance: 0.12 },
    { toYears: 4, chance: 0.08 },
    { toYears: 6, chance: 0.03 },
    { toYears: Infinity, chance: 0 },
  ],
  /** Disability and death together, by age; assumption. */
  disabledOrDied: [
    { toAge: 50, chance: 0.002 },
    { toAge: 60, chance: 0.005 },
    { toAge: Infinity, chance: 0.009 },
  ],
  /** Of those who stop for a pension, and of those who resign: the last day was agreed at the time. */
  retirementAgreed: 0.35,
  noticeGiven: 0.15,
} as const;
