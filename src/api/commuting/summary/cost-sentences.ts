import type { SchemeYear } from '../../../engine/commuting/commuting-outcome.ts';
import type { SchemeSummary } from '../../../services/commuting/summarise-scheme.ts';
import { listText } from '../../explanation/cause-phrases.ts';
import { comparedWithNow, wholeEuros } from './whole-euros.ts';

/** Parts of the total that are only named when they are there. */
const parts: readonly { readonly field: keyof SchemeYear; readonly phrase: string }[] = [
  { field: 'guaranteeCents', phrase: 'overgangsgarantie' },
  { field: 'hardshipCents', phrase: 'hardheidsclausule (verwacht)' },
  { field: 'companyBikeCents', phrase: 'fietsen van de zaak' },
  { field: 'premiumCents', phrase: 'premies van de werkgever' },
  { field: 'grossUpCents', phrase: 'overgenomen belasting' },
  { field: 'finalLevyCents', phrase: 'eindheffing' },
];

function partsSentence(year: SchemeYear): string[] {
  const named = parts.flatMap(({ field, phrase }) => {
    const cents = year[field] as number;
    return cents > 0 ? [`${wholeEuros(cents)} ${phrase}`] : [];
  });
  const home =
    year.homeWorkingCents === 0
      ? ''
      : ` en ${wholeEuros(year.homeWorkingCents)} thuiswerkvergoeding`;
  const paid = `Daarvan is ${wholeEuros(year.commutingCents)} reisvergoeding${home}`;
  return [named.length === 0 ? `${paid}.` : `${paid}; verder ${named.join(', ')}.`];
}

function budgetSentence(
  { settings: { budget } }: SchemeSummary,
  { year, budgetLeftCents }: SchemeYear,
): string {
  const meant = budget.basis === 'extra' ? 'meerkosten' : 'alle kosten';
  const left =
    budgetLeftCents >= 0
      ? `daarvan blijft in ${year} ${wholeEuros(budgetLeftCents)} over`
      : `in ${year} is dat ${wholeEuros(budgetLeftCents)} te weinig`;
  return `Het budget voor ${meant} is ${wholeEuros(budget.centsPerYear)} per jaar; ${left}.`;
}

function allYearsSentence(years: readonly SchemeYear[]): string[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || years.length === 1) return [];
  const extra = years.reduce((sum, { extraCents }) => sum + extraCents, 0);
  const over = years.filter(({ budgetLeftCents }) => budgetLeftCents < 0).map(({ year }) => year);
  const exceeded =
    over.length === 0
      ? 'In elk jaar past het binnen het budget'
      : `Boven het budget: ${listText(over.map(String))}`;
  return [
    `Over ${first.year} tot en met ${last.year} samen kost de regeling ${comparedWithNow(extra)}. ${exceeded}.`,
  ];
}

/** What a scheme costs, and what is left of the budget. */
export function costSentences(summary: SchemeSummary): string[] {
  const { proposed } = summary;
  const full = proposed.years.find(({ year }) => year === proposed.fullYear);
  if (full === undefined) return [];
  return [
    `In ${full.year}, het eerste volle jaar, kost de regeling ${wholeEuros(full.totalCents)}: ${comparedWithNow(full.extraCents)}.`,
    ...partsSentence(full),
    budgetSentence(summary, full),
    ...allYearsSentence(proposed.years),
  ];
}

/** What of it is taxed, and what is left of the room for untaxed benefits. */
export function taxSentences({ proposed, settings, scheme }: SchemeSummary): string[] {
  const full = proposed.years.find(({ year }) => year === proposed.fullYear);
  if (full === undefined) return [];
  const excess = full.excessCents + full.homeWorkingExcessCents;
  if (excess === 0) return ['Alles wordt onbelast betaald.'];
  const treatment = {
    taxed: 'Dat is belast loon voor de medewerker.',
    'grossed-up': `De werkgever neemt de belasting over: ${wholeEuros(full.grossUpCents)}.`,
    'work-related-costs': `Het komt in de vrije ruimte van ${wholeEuros(full.room.roomCents)}, waarvan andere zaken ${wholeEuros(settings.otherRoomUseCents)} gebruiken; ${
      full.room.leftCents >= 0
        ? `daarvan blijft ${wholeEuros(full.room.leftCents)} over.`
        : `dat is ${wholeEuros(full.room.leftCents)} te veel, en daarover betaalt de werkgever ${wholeEuros(full.finalLevyCents)} heffing.`
    }`,
  }[scheme.excess];
  return [`Boven wat onbelast mag, wordt ${wholeEuros(excess)} betaald. ${treatment}`];
}
