/** Names of the sheets, in the order in which they are read. */
export const comparisonSheetNames = {
  readMe: 'Leeswijzer',
  overview: 'Overzicht',
  keyFigures: 'Kerncijfers',
  newPolicy: 'Nieuw beleid',
  differences: 'Verschillen',
  choices: 'Keuzes',
  commuting: 'Reiskosten',
  origin: 'Herkomst',
  checks: 'Controles',
} as const;
