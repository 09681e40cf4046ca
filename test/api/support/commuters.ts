import { rosterFile } from '../../support/roster-file.ts';

/** Fifty people: cyclists near by, drivers further away, and two who take the moped. */
export const staffOfFifty = (): Uint8Array =>
  rosterFile(
    Array.from({ length: 50 }, (_, index) => {
      const isCyclist = index < 28;
      return {
        geboortedatum: '14-06-1985',
        'woon-werkafstand': String(isCyclist ? 3 + (index % 9) : 12 + index),
        vervoermiddel: isCyclist ? 'fiets' : index < 48 ? 'auto' : 'brommer',
        team: index % 2 === 0 ? 'Noord' : 'Zuid',
      };
    }),
  );

const mode = (tarief: number, maximumKm?: number) => ({
  tarief,
  ...(maximumKm === undefined ? {} : { maximumKm }),
});

/** Cyclists get nothing now and something in the proposal; drivers get less. */
export const reiskosten = {
  huidig: {
    naam: 'nu',
    dagen: { grondslag: 'vast' },
    vervoer: { auto: mode(0.19), brommer: mode(0.19) },
  },
  voorstel: {
    naam: 'voorstel',
    dagen: { grondslag: 'vast' },
    vervoer: { auto: mode(0.15), brommer: mode(0.19), fiets: mode(0.15) },
  },
  horizonJaren: 5,
  budget: { perJaar: 5000, soort: 'meerkosten' },
};
