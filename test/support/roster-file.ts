const headings = [
  'personeelsnummer',
  'geboortedatum',
  'in dienst',
  'dienstverband',
  'functie',
  'functiefamilie',
  'team',
  'programma',
  'taakveld',
  'schaal',
  'trede',
  'deeltijdfactor',
  'woon-werkafstand',
  'vervoermiddel',
  'kantoordagen',
  'thuiswerkdagen',
  'gezel',
] as const;

type Heading = (typeof headings)[number];

const aRow: Readonly<Record<Heading, string>> = {
  personeelsnummer: '100001',
  geboortedatum: '14-03-1961',
  'in dienst': '01-09-2015',
  dienstverband: 'vast',
  functie: 'Adviseur omgevingsrecht',
  functiefamilie: 'Ruimte',
  team: 'Vergunningen',
  programma: 'Wonen',
  taakveld: '8.3',
  schaal: '10',
  trede: '11',
  deeltijdfactor: '1',
  'woon-werkafstand': '12,5',
  vervoermiddel: 'fiets',
  kantoordagen: '3',
  thuiswerkdagen: '1',
  gezel: 'nee',
};

/** A staff export as semicolon-separated text; `rows` say what differs from an ordinary employee. */
export function rosterFile(
  rows: readonly Partial<Record<Heading, string>>[],
  extraHeadings: readonly string[] = [],
): Uint8Array {
  const lines = rows.map((row, index) => {
    const whole = { ...aRow, personeelsnummer: String(100_001 + index), ...row };
    return [...headings.map((heading) => whole[heading]), ...extraHeadings.map(() => '1')].join(
      ';',
    );
  });
  const file = [[...headings, ...extraHeadings].join(';'), ...lines].join('\r\n');
  return new TextEncoder().encode(`${file}\r\n`);
}

const soundRows: readonly Partial<Record<Heading, string>>[] = [
  { geboortedatum: '14-03-1961' },
  { geboortedatum: '02-07-1990', schaal: '9', trede: '5', gezel: 'ja' },
  { geboortedatum: '30-11-1985', vervoermiddel: 'auto', 'woon-werkafstand': '31' },
];

/** Enough people for every calculation: somebody who leaves, a volunteer to follow, a young colleague. */
export const soundRosterFile = (): Uint8Array => rosterFile(soundRows);

/** The same with nine more: enough people for a workbook, which is made to be shared. */
export const shareableRosterFile = (): Uint8Array =>
  rosterFile([
    ...soundRows,
    ...Array.from({ length: 9 }, () => ({ geboortedatum: '11-06-1979', trede: '7' })),
  ]);

/** The same with a birth date that does not exist. */
export const faultyRosterFile = (): Uint8Array =>
  rosterFile([{ geboortedatum: '31-02-1961' }, { geboortedatum: '02-07-1990' }]);
