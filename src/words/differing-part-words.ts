/** What of two scenarios may differ, as it follows on "verschilt in". */
export const differingPartInDutch = {
  roster: 'het personeelsbestand',
  'reference-date': 'de peildatum',
  assumptions: 'de gekozen aannames',
  'aow-rules': 'de regels rond de AOW-dag',
  behaviour: 'het vertrek rond de AOW-leeftijd',
  rvu: 'de RVU',
  'leaving-factors': 'de factoren op de kansen op vertrek',
  years: 'de begrotingsjaren',
  'salary-tables': 'de eigen salaristabellen',
  retirement: 'de overige keuzes voor uitstroom',
  workforce: 'de overige keuzes voor formatie',
  pairing: 'de keuzes voor meester en gezel',
  commuting: 'het voorstel en de regels voor reiskosten',
  budget: 'de regels van de begroting',
} as const;
