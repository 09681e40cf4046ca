/** The four calculators on the examples they come with, against figures worked out by hand. */
import { expect, jest, test } from '@jest/globals';
import { commandExamples } from '../support/command-examples.ts';
import { runCommand } from './run-command.ts';

jest.setTimeout(120_000); // Every test starts a process or two, on a machine that may be busy.

async function answerOf(line: string): Promise<unknown> {
  const { code, stdout, stderr } = await runCommand(line.split(' '));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** The figures of one trip; nothing in the example is above the exemption. */
const trip = (id: string, dagen: number, jaarbedrag: number, maandbedrag: number, thuis = 0) => ({
  id,
  dagen,
  jaarbedrag,
  maandbedrag,
  onbelast: jaarbedrag,
  bovenmatig: 0,
  thuiswerkJaarbedrag: thuis,
});

test.concurrent('aow answers each birth date, in the order asked', async () => {
  const source = (text: string): string => expect.stringContaining(text) as unknown as string;
  expect(await answerOf(`${commandExamples.aow} 1964-10-01`)).toEqual([
    {
      geboortedatum: '1960-12-31',
      aowLeeftijd: { jaren: 67, maanden: 0 },
      aowDatum: '2027-12-31',
      status: 'vastgesteld',
      bron: source('Rijksoverheid'),
    },
    {
      geboortedatum: '1961-01-01',
      aowLeeftijd: { jaren: 67, maanden: 3 },
      aowDatum: '2028-04-01',
      status: 'vastgesteld',
      bron: source('Rijksoverheid'),
    },
    {
      geboortedatum: '1964-10-01',
      aowLeeftijd: { jaren: 67, maanden: 3 },
      aowDatum: '2032-01-01',
      status: 'prognose',
      bron: source('CBS'),
    },
  ]);
});

test.concurrent(
  'reiskosten gives every trip its year, its month and its untaxed part',
  async () => {
    expect(await answerOf(commandExamples.reiskosten)).toEqual({
      reizen: [
        trip('a', 214, 1968.8, 164.07), // 2 x 20 km x 0.23 x 214 days
        trip('b', 128.4, 708.77, 59.06, 209.72), // 2 x 12 x 0.23 x 128.4 = 708.768; 85.6 days x 2.45
        trip('c', 171.2, 2100, 175), // the ticket, below the 2,400 of the scheme
        trip('d', 128.4, 360, 30), // 12 x 30, the fixed amount for three days
      ],
      totaal: {
        jaarbedrag: 5137.57,
        onbelast: 5137.57,
        bovenmatig: 0,
        thuiswerkJaarbedrag: 209.72,
      },
      parameters: expect.arrayContaining([
        {
          id: 'commuting/untaxed-rate',
          waarde: 0.23,
          geldigVanaf: '2024-01-01',
          bron: expect.any(String),
        },
      ]),
    });
  },
);

test.concurrent(
  'koppelen finds the best plan, proves it and shows what greed would give',
  async () => {
    expect(await answerOf(commandExamples.koppelen)).toEqual({
      waarde: 92,
      bovengrens: 92,
      gat: 0,
      bewezen: true,
      gekozen: [
        { meester: 0, gezel: 0, jaar: 0 },
        { meester: 1, gezel: 1, jaar: 1 },
      ],
      besteed: [40000, 30000],
      gulzig: { waarde: 85 },
    });
  },
);

test.concurrent('doorstroom gives stocks and flows per step, stays and ways out', async () => {
  const answer = await answerOf(commandExamples.doorstroom);
  const stay = { junior: { junior: 5, senior: 5 }, senior: { junior: 0, senior: 10 } };
  expect(answer).toEqual({
    bezetting: [
      { stap: 1, junior: 37, senior: 22 }, // 0.8 x 40 + 5; 0.1 x 40 + 0.9 x 20
      { stap: 2, junior: 34.6, senior: 23.5 },
      { stap: 3, junior: 32.68, senior: 24.61 },
    ],
    uitstroom: [
      { stap: 1, junior: 4, senior: 2 },
      { stap: 2, junior: 3.7, senior: 2.2 },
      { stap: 3, junior: 3.46, senior: 2.35 },
    ],
    instroom: [1, 2, 3].map((stap) => ({ stap, junior: 5, senior: 0 })),
    verblijfsduur: {
      junior: { totaal: 10, perGroep: stay.junior },
      senior: { totaal: 10, perGroep: stay.senior },
    },
    kansen: {
      junior: { vertrektUit: { junior: 0.5, senior: 0.5 } },
      senior: { vertrektUit: { junior: 0, senior: 1 } },
    },
    bereik: { junior: { junior: 1, senior: 0.5 }, senior: { junior: 0, senior: 1 } },
    // 5 joiners stay 5 steps as junior, and 5 as senior; what joins leaves.
    langeTermijn: {
      bezetting: { junior: 25, senior: 25 },
      uitstroom: { junior: 2.5, senior: 2.5 },
      instroom: { junior: 5, senior: 0 },
    },
  });
});
