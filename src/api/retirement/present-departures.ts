import type * as z from 'zod';
import type { RetirementOutcome } from '../../engine/retirement/retirement-outcome.ts';
import { presentAge } from './present-aow-dates.ts';
import { presentFactor } from './present-retirement.ts';
import { certaintyInDutch, reasonInDutch, type departuresContract } from './retirement-contract.ts';

/** Departures per person: only for the role that may see persons. */
export const presentDepartures = (
  outcome: RetirementOutcome,
): z.output<typeof departuresContract> => ({
  peildatum: outcome.referenceDate,
  horizonTot: outcome.horizonEnd,
  vertrekken: outcome.departures.map((departure) => ({
    rij: departure.rowNumber,
    personeelsnummer: departure.personnelNumber,
    uitstroomdatum: departure.departureDate,
    reden: reasonInDutch[departure.reason],
    zekerheid: certaintyInDutch[departure.certainty],
    aowDatum: departure.aowDate,
    aowLeeftijd: departure.aowAgeInMonths === null ? null : presentAge(departure.aowAgeInMonths),
    laatsteDagVolgensRegel: departure.lastDayByRule,
    vroegstePensioendag: departure.earliestPensionDate,
    functie: departure.position,
    functiefamilie: departure.positionFamily,
    team: departure.team,
    programma: departure.programme,
    deeltijdfactor: presentFactor(departure.partTimeFactor),
  })),
});
