import type { TravelMode } from '../../../src/engine/roster.ts';

/**
 * What the example is calibrated to: published figures where there are any, assumptions where there
 * are none. Each number says which. All of it is example data: no calculation uses it.
 */

/**
 * Share of the people per age band, trainees and interns left out; uniform within a band. Together
 * with them it gives a mean of about 47, 18% under 35 and 17% of 60 and over, as the Personeelsmonitor
 * Gemeenten 2022 (A&O fonds) has it. The bands above 60 follow the calendar years in which people
 * reach the AOW age: few of 66, many of 62, because part of them leave early.
 */
export const ageBands: readonly { readonly to: number; readonly share: number }[] = [
  { to: 22, share: 0 },
  { to: 25, share: 0.016 },
  { to: 30, share: 0.064 },
  { to: 35, share: 0.085 },
  { to: 40, share: 0.111 },
  { to: 45, share: 0.121 },
  { to: 50, share: 0.127 },
  { to: 55, share: 0.137 },
  { to: 60, share: 0.167 },
  { to: 62.25, share: 0.0722 },
  { to: 63.25, share: 0.0266 },
  { to: 64.25, share: 0.0233 },
  { to: 65, share: 0.015 },
  { to: 66, share: 0.018 },
  { to: 67, share: 0.0138 },
  { to: 69.5, share: 0.0031 },
];

/** Hours per week and share of the people: a mean part-time factor of 0.90 (Personeelsmonitor 2021). */
export const hoursShares: readonly (readonly [hours: number, share: number])[] = [
  [16, 0.01],
  [20, 0.03],
  [24, 0.09],
  [28, 0.11],
  [32, 0.25],
  [34, 0.04],
  [36, 0.45],
  [40, 0.02],
];

/**
 * Distance home to work by road, one way: lognormal, from CBS Overijssel 2022 (mean 17.6 km) and
 * 60% within 15 km. Cut off at the length of a commute that hardly anybody keeps up.
 */
export const distanceKm = { mu: 2.471, sigma: 0.891, longest: 110, shortest: 0.3 };

/**
 * Modes by distance. CBS 2016 has 25% car and 60% bicycle from 1 to 3.7 km, 60.6% car drivers and
 * 4.8% passengers from 7.5 to 15 km, 75.7% and 4.7% above; the other shares are assumptions. Staff
 * of municipalities cycle more (unverified), and more of it is electric by now (assumption).
 */
export const modeShares: readonly {
  readonly toKm: number;
  readonly shares: readonly (readonly [TravelMode, number])[];
}[] = [
  {
    toKm: 1,
    shares: [
      ['walking', 0.45],
      ['bicycle', 0.45],
      ['e-bike', 0.04],
      ['car', 0.06],
    ],
  },
  {
    toKm: 3.7,
    shares: [
      ['bicycle', 0.59],
      ['e-bike', 0.13],
      ['walking', 0.08],
      ['car', 0.17],
      ['moped', 0.02],
      ['public-transport', 0.01],
    ],
  },
  {
    toKm: 7.5,
    shares: [
      ['bicycle', 0.35],
      ['e-bike', 0.24],
      ['car', 0.34],
      ['public-transport', 0.03],
      ['moped', 0.02],
      ['carpool', 0.01],
      ['motorcycle', 0.01],
    ],
  },
  {
    toKm: 15,
    shares: [
      ['car', 0.56],
      ['e-bike', 0.22],
      ['bicycle', 0.11],
      ['public-transport', 0.06],
      ['carpool', 0.03],
      ['motorcycle', 0.015],
      ['moped', 0.005],
    ],
  },
  {
    toKm: 30,
    shares: [
      ['car', 0.735],
      ['public-transport', 0.15],
      ['e-bike', 0.065],
      ['carpool', 0.035],
      ['motorcycle', 0.015],
    ],
  },
  {
    toKm: Infinity,
    shares: [
      ['car', 0.7],
      ['public-transport', 0.25],
      ['carpool', 0.04],
      ['motorcycle', 0.01],
    ],
  },
];

/**
 * Four-digit postcodes by distance, all invented. Up to 9 km one lives in the municipality itself:
 * about 38% of the people, as CBS found for 2015.
 */
export const postcodeRings: readonly { readonly toKm: number; readonly postcode4: string }[] = [
  { toKm: 2, postcode4: '8990' },
  { toKm: 4, postcode4: '8991' },
  { toKm: 6, postcode4: '8992' },
  { toKm: 9, postcode4: '8993' },
  { toKm: 12, postcode4: '8994' },
  { toKm: 16, postcode4: '8995' },
  { toKm: 21, postcode4: '8996' },
  { toKm: 30, postcode4: '8997' },
  { toKm: 45, postcode4: '8998' },
  { toKm: Infinity, postcode4: '8999' },
];

/**
 * Price of one journey by public transport, per journey and per km, in euros, with the discount of
 * a season ticket; weeks travelled per year. Assumptions: only to have a believable amount a year.
 */
export const publicTransport = { perJourney: 1.1, perKm: 0.15, weeksPerYear: 42.8 };

/** How many of each kind; assumptions, of the order of size of a municipality of 100,000 inhabitants. */
export const headcounts = {
  /** People with two contracts. */
  secondContracts: 14,
  /** Said yes to learning from a master. */
  volunteers: 60,
  /** Older people whose last day is agreed already. */
  agreedRetirements: 12,
  /** Younger people who gave notice. */
  noticesGiven: 8,
};

/** Kinds of hire; the direction is from self-employed to secondment (enforcement since 2025). */
export const hireShares = [
  ['self-employed', 0.35],
  ['secondment', 0.4],
  ['agency', 0.18],
  ['payroll', 0.07],
] as const;
