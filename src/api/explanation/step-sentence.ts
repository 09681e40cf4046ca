import type { ExplanationStep } from '../../engine/explanation/departure-explanation.ts';
import type { ParameterUse } from '../../engine/parameters.ts';
import type { ContractEndRule } from '../../engine/retirement/retirement-settings.ts';
import { dayText, monthsText } from '../dutch-days.ts';
import { listText } from './cause-phrases.ts';

type Step<Kind extends ExplanationStep['kind']> = Extract<ExplanationStep, { kind: Kind }>;
type Sentences = { readonly [Kind in ExplanationStep['kind']]: (step: Step<Kind>) => string };

const certaintyText = {
  enacted: 'Dat staat vast in wet of besluit.',
  announced: 'Dat is aangekondigd.',
  forecast: 'Dat is een prognose en kan nog veranderen.',
} as const;

const endRuleText: Readonly<Record<ContractEndRule, string>> = {
  'on-aow-day': 'eindigt het dienstverband op de AOW-dag zelf',
  'day-before': 'eindigt het dienstverband op de dag voor de AOW-dag',
  'end-of-month': 'eindigt het dienstverband op de laatste dag van de maand van de AOW-dag',
};

const periodText = ({ validFrom, validTo }: ParameterUse): string =>
  validTo === 'open'
    ? `vanaf ${dayText(validFrom)}`
    : `van ${dayText(validFrom)} tot en met ${dayText(validTo)}`;

const sentences: Sentences = {
  contracts: ({ rowNumbers }) =>
    rowNumbers.length === 1
      ? `Deze persoon heeft één dienstverband, op rij ${rowNumbers[0] ?? ''}.`
      : `Deze persoon heeft ${rowNumbers.length} dienstverbanden, op de rijen ${listText(rowNumbers.map(String))}, en vertrekt met het laatste.`,
  'birth-date': ({ date }) =>
    date === null
      ? 'De geboortedatum ontbreekt; een AOW-datum is daarom niet te berekenen.'
      : `Geboren op ${dayText(date)}.`,
  'aow-age': ({ ageInMonths, certainty, use }) =>
    `Wie de AOW-leeftijd bereikt ${periodText(use)}, krijgt AOW met ${monthsText(ageInMonths)}. ${certaintyText[certainty]}`,
  'aow-unknown': ({ lastKnownDay }) =>
    lastKnownDay === null
      ? 'De AOW-leeftijd is voor deze geboortedatum niet bekend.'
      : `De AOW-leeftijd is bekend tot en met ${dayText(lastKnownDay)}; deze persoon bereikt haar later.`,
  'aow-date': ({ date, otherDate }) =>
    otherDate === null
      ? `Die leeftijd wordt bereikt op ${dayText(date)}: de eerste dag met recht op AOW.`
      : `Die leeftijd wordt bereikt op ${dayText(date)}: de eerste dag met recht op AOW. De maand is te kort voor de geboortedag; met de andere regel voor het maandeinde was het ${dayText(otherDate)}.`,
  'contract-end-rule': ({ rule, lastDay }) =>
    `Volgens het scenario ${endRuleText[rule]}: ${dayText(lastDay)}.`,
  'working-on': () =>
    'Die dag ligt voor de peildatum: deze persoon werkt door na de AOW-leeftijd, en de regel geldt niet meer.',
  'known-date': ({ rowNumber, date }) =>
    `Voor rij ${rowNumber} is een laatste dag afgesproken: ${dayText(date)}. Die gaat voor op elke regel.`,
  'temporary-contract': ({ rowNumber, date }) =>
    `Het contract van rij ${rowNumber} is tijdelijk en loopt tot en met ${dayText(date)}. Dat telt hier niet als vertrek, want het kan worden verlengd of vast worden.`,
  'no-end': ({ rowNumber }) => `Voor rij ${rowNumber} is geen einde te berekenen.`,
  departure: ({ date, reason, isWithinHorizon }) =>
    `De vertrekdatum is daarmee ${dayText(date)}, ${reason === 'aow' ? 'door de AOW' : 'zoals afgesproken'}.${
      isWithinHorizon ? '' : ' Dat is na de horizon van het scenario en telt daarin niet mee.'
    }`,
  'pension-eligible': ({ from, ageYears, isEligible }) => {
    const start = from === null ? '' : `, dus vanaf ${dayText(from)}`;
    const now = isEligible ? ' Op de peildatum kan dat al.' : '';
    return `Een pensioen van het ABP kan ingaan vanaf de maand waarin iemand ${ageYears} wordt${start}.${now} Dat het kan, betekent niet dat het gebeurt.`;
  },
  rvu: ({ lastDay, monthsBeforeAow }) =>
    lastDay === null
      ? 'Voor de RVU van het scenario komt deze persoon niet (meer) in aanmerking: geen zwaar werk, een afgesproken datum, of het moment is voorbij.'
      : `Met de RVU van het scenario kan deze persoon ${monthsText(monthsBeforeAow)} eerder stoppen: op ${dayText(lastDay)}. Dat het kan, betekent niet dat het gebeurt.`,
  'cohort-only': ({ isCurveOn }) =>
    isCurveOn
      ? 'Het scenario spreidt vertrek rond de AOW-leeftijd. Dat geldt voor groepen: hoeveel mensen eerder of later gaan. Het zegt niets over deze persoon.'
      : 'Het scenario laat iedereen op de berekende dag vertrekken. Wat iemand zelf kiest, is niet bekend.',
};

/** One step of the explanation of a date, in plain Dutch. */
export const stepSentence = (step: ExplanationStep): string =>
  (sentences[step.kind] as (step: ExplanationStep) => string)(step);
