import { describe, expect, test } from '@jest/globals';
import type { RosterRow } from '../../../src/engine/roster.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { aCsvWith } from './staff-sheet.ts';

const headings = [
  'vervoermiddel',
  'kantoordagen',
  'thuiswerkdagen',
  'brandstof',
  'ov-klasse',
  'voor- en natransport',
  'km voor- en natransport',
  'tweede vervoermiddel',
  'tweede woon-werkafstand',
  'tweede reisdagen',
  'seizoensvervoer',
  'seizoensweken',
];

type Cells = Readonly<Record<string, string | number>>;

const read = async (cells: Cells, under: readonly string[] = headings) =>
  readRoster(aCsvWith([cells], under));

const detailsOf = async (cells: Cells): Promise<RosterRow['travelDetails'] | undefined> => {
  const { rows, errors } = await read(cells);
  expect(errors).toEqual([]);
  return rows[0]?.travelDetails;
};

const byTrain = { vervoermiddel: 'ov' };
const nothing = {
  fuel: null,
  publicTransportClass: null,
  stationAccess: null,
  secondTrip: null,
  season: null,
};

describe('how somebody travels besides the main trip', () => {
  test('is nothing when its cells are empty, zero or not applicable', async () => {
    expect(await detailsOf({ vervoermiddel: 'fiets' })).toBeNull();
    expect(
      await detailsOf({
        vervoermiddel: 'fiets',
        brandstof: 'n.v.t.',
        'km voor- en natransport': 0,
        'tweede woon-werkafstand': '0,0',
        'tweede reisdagen': 0,
        seizoensweken: '0',
      }),
    ).toBeNull();
  });

  test('is read with all its parts', async () => {
    expect(
      await detailsOf({
        ...byTrain,
        kantoordagen: 2,
        thuiswerkdagen: 2,
        brandstof: 'Benzine',
        'ov-klasse': '1e klas',
        'voor- en natransport': 'lease-fiets',
        'km voor- en natransport': '3,5 km',
        'tweede vervoermiddel': 'eigen auto',
        'tweede woon-werkafstand': '41,2',
        'tweede reisdagen': '0,5',
        seizoensvervoer: 'speed pedelec',
        seizoensweken: 26,
      }),
    ).toEqual({
      fuel: 'petrol',
      publicTransportClass: 'first',
      stationAccess: { mode: 'company-bike', distanceKm: 3.5 },
      secondTrip: { mode: 'car', distanceKm: 41.2, daysPerWeek: 0.5 },
      season: { mode: 'e-bike', weeksPerYear: 26 },
    });
  });

  test.each([
    ['LPG', 'gas'],
    ['Plug-in hybride', 'hybrid'],
    ['EV', 'electric'],
    ['D', 'diesel'],
  ])('fuel %s is %s', async (cell, fuel) => {
    const details = await detailsOf({ vervoermiddel: 'auto', brandstof: cell });
    expect(details).toEqual({ ...nothing, fuel });
  });

  test.each([
    ['Klasse (OV)', '2', 'ov-klasse'],
    ['Brandstofsoort', 'diesel', 'brandstof'],
    ['Voor-/natransport', 'fiets', 'voor- en natransport'],
    ['Vervoermiddel 2', 'auto', 'tweede vervoermiddel'],
    ['Afstand 2 (km)', '12', 'tweede woon-werkafstand'],
    ['Reisdagen per week 2', '1', 'tweede reisdagen'],
    ['Wintervervoer', 'auto', 'seizoensvervoer'],
    ['Aantal weken seizoen', '12', 'seizoensweken'],
  ])('heading %s is understood', async (heading, cell, ours) => {
    const [named, plain] = await Promise.all([
      read({ [heading]: cell }, [heading]),
      read({ [ours]: cell }, [ours]),
    ]);
    expect(named.ignoredHeadings).toEqual([]);
    expect(named.columns.map(({ field }) => field)).toEqual(
      plain.columns.map(({ field }) => field),
    );
  });
});

describe('cells that do not go together are errors, at a cell that is there', () => {
  test.each<[string, Cells, [string, string][]]>([
    [
      'a station leg without a train',
      {
        vervoermiddel: 'auto',
        'voor- en natransport': 'fiets',
        'km voor- en natransport': 3,
      },
      [['voor- en natransport', 'leeg, of vervoermiddel ov: het is de weg naar het station']],
    ],
    [
      'a station leg by train',
      { ...byTrain, 'voor- en natransport': 'ov', 'km voor- en natransport': 3 },
      [
        [
          'voor- en natransport',
          'auto, motor, brommer, fiets, e-fiets, lopen, carpool of fiets-van-de-zaak',
        ],
      ],
    ],
    [
      'a station leg of unknown length',
      { ...byTrain, 'voor- en natransport': 'fiets' },
      [['voor- en natransport', 'ook een waarde onder km voor- en natransport']],
    ],
    [
      'a second trip of which only the days are known',
      { vervoermiddel: 'auto', 'tweede reisdagen': 1 },
      [
        [
          'tweede reisdagen',
          'ook een waarde onder tweede vervoermiddel en tweede woon-werkafstand',
        ],
      ],
    ],
    [
      'more days than a week has, in three columns',
      {
        vervoermiddel: 'auto',
        kantoordagen: 4,
        thuiswerkdagen: 2,
        'tweede vervoermiddel': 'fiets',
        'tweede woon-werkafstand': 3,
        'tweede reisdagen': 2,
      },
      [
        [
          'tweede reisdagen',
          'kantoordagen, tweede reisdagen en thuiswerkdagen samen hooguit zeven',
        ],
      ],
    ],
    [
      'a season of a whole year',
      { vervoermiddel: 'fiets', seizoensvervoer: 'auto', seizoensweken: 52 },
      [['seizoensweken', 'een heel aantal weken per jaar van 1 tot en met 51']],
    ],
    [
      'a season in the same way as the rest of the year',
      { vervoermiddel: 'fiets', seizoensvervoer: 'fiets', seizoensweken: 10 },
      [['seizoensvervoer', 'een ander vervoer dan het vervoermiddel van de rest van het jaar']],
    ],
    [
      'a season beside an unknown rest of the year',
      { seizoensvervoer: 'fiets', seizoensweken: 10 },
      [['seizoensvervoer', 'leeg, of ook een vervoermiddel voor de rest van het jaar']],
    ],
    [
      'fuel of a bicycle',
      { vervoermiddel: 'fiets', brandstof: 'diesel' },
      [['brandstof', 'leeg, of een vervoermiddel met een motor: auto, motor, brommer of carpool']],
    ],
    [
      'everything at once',
      {
        vervoermiddel: 'fiets',
        brandstof: 'turf',
        'ov-klasse': 3,
        'km voor- en natransport': 101,
        'tweede vervoermiddel': 'slee',
        'tweede woon-werkafstand': -1,
        'tweede reisdagen': 8,
        seizoensweken: 1.5,
      },
      [
        ['brandstof', 'benzine, diesel, hybride, elektrisch of gas'],
        ['ov-klasse', '1 of 2'],
        ['km voor- en natransport', 'kilometers enkele reis van 0 tot en met 100'],
        [
          'tweede vervoermiddel',
          'auto, motor, brommer, fiets, e-fiets, lopen, carpool, ov, groepsvervoer of fiets-van-de-zaak',
        ],
        ['tweede woon-werkafstand', 'kilometers enkele reis van 0 tot en met 500'],
        ['tweede reisdagen', 'een aantal dagen per week van 0 tot en met 7'],
        ['seizoensweken', 'een heel aantal weken per jaar van 1 tot en met 51'],
      ],
    ],
  ])('%s', async (_, cells, expected) => {
    const { rows, errors } = await read(cells);
    expect(errors.map((error) => [error.heading, error.expected])).toEqual(expected);
    expect(rows).toEqual([]);
  });

  test('also when the column of the other cell is not there at all', async () => {
    const { rows, errors } = await read({ seizoensvervoer: 'auto' }, ['seizoensvervoer']);
    expect(rows).toEqual([]);
    expect(errors.map(({ expected }) => expected)).toContain('ook een waarde onder seizoensweken');
  });

  test('but a car on some days may have fuel, and a train on some days a station', async () => {
    const { errors } = await read({
      vervoermiddel: 'fiets',
      brandstof: 'elektrisch',
      'voor- en natransport': 'auto',
      'km voor- en natransport': 8,
      'tweede vervoermiddel': 'ov',
      'tweede woon-werkafstand': 60,
      'tweede reisdagen': 1,
    });
    expect(errors).toEqual([]);
  });
});
