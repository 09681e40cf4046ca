import type { RosterRow } from '../../../src/engine/roster.ts';
import { hireShares } from './calibration.ts';
import { fullTimeHours, ofPost, partTimeFactor } from './draft-row.ts';
import { drawHire } from './draw-employment.ts';
import { keyedChoice, keyedDraw } from './keyed-draw.ts';
import type { Post } from './organisation.ts';

const noCommute = {
  postcode4: null,
  commuteDistanceKm: null,
  travelMode: null,
  officeDaysPerWeek: null,
  homeDaysPerWeek: null,
  publicTransportCentsPerYear: null,
} as const;

export const hire = (post: Post, index: number): Omit<RosterRow, 'rowNumber'> => {
  const { id, ...place } = ofPost(post);
  const { hoursPerWeek, ...dates } = drawHire(id);
  return {
    ...place,
    ...dates,
    ...noCommute,
    personnelNumber: `E${String(index + 1).padStart(5, '0')}`,
    birthDate: null,
    employmentKind: 'hire',
    hireKind: keyedChoice(id, 'hire kind', hireShares),
    knownDepartureDate: null,
    scale: post.scale,
    step: null,
    partTimeFactor: partTimeFactor(hoursPerWeek),
    hoursPerWeek,
    travelDetails: null,
    positionFactor: null,
    isVolunteerApprentice: false,
  };
};

export const vacancy = (post: Post): Omit<RosterRow, 'rowNumber'> => {
  const { id, ...place } = ofPost(post);
  const hoursPerWeek = keyedDraw(id, 'hours') < 0.7 ? fullTimeHours : 32;
  return {
    ...place,
    ...noCommute,
    personnelNumber: null,
    birthDate: null,
    hireDate: null,
    employmentKind: 'vacancy',
    hireKind: null,
    contractEndDate: null,
    knownDepartureDate: null,
    scale: post.scale,
    step: null,
    partTimeFactor: partTimeFactor(hoursPerWeek),
    hoursPerWeek,
    travelDetails: null,
    positionFactor: null,
    isVolunteerApprentice: false,
  };
};
