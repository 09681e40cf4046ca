import type * as z from 'zod';
import { groupBy } from '../../engine/group-by.ts';
import type {
  Departure,
  DepartureCount,
  RetirementOutcome,
} from '../../engine/retirement/retirement-outcome.ts';
import { presentParameterUse } from '../parameters/parameter-use-contract.ts';
import {
  presentGenerationPacts,
  presentPartialPension,
  presentRvu,
} from './present-early-leave.ts';
import { presentEligibility, presentExpectedDepartures } from './present-expected-departures.ts';
import { groupingInDutch, type retirementContract } from './retirement-contract.ts';

type Published = z.output<typeof retirementContract>;
type PublishedSeries = Published['uitstroom'][number]['perMaand'];

/** Part-time factors are shown in hundredths. */
export const presentFactor = (factor: number): number => Math.round(factor * 100) / 100;

const presentSeries = (
  counts: readonly DepartureCount[],
  kind: DepartureCount['periodKind'],
): PublishedSeries =>
  counts
    .filter(({ periodKind }) => periodKind === kind)
    .map(({ period, departures, partTimeFactorSum }) => ({
      periode: period,
      personen: departures,
      deeltijdfactor: presentFactor(partTimeFactorSum),
    }));

function presentGroups(counts: readonly DepartureCount[]): Published['uitstroom'] {
  const countsByGroup = groupBy(counts, ({ grouping, group }) => `${grouping} ${group}`);
  return [...countsByGroup.values()].flatMap((ofGroup) =>
    ofGroup.slice(0, 1).map(({ grouping, group }) => ({
      indeling: groupingInDutch[grouping],
      groep: group,
      perMaand: presentSeries(ofGroup, 'month'),
      perKwartaal: presentSeries(ofGroup, 'quarter'),
      perJaar: presentSeries(ofGroup, 'year'),
    })),
  );
}

/** The retirement wave as published. Small groups are the caller's to suppress. */
export function presentRetirement(outcome: RetirementOutcome): Published {
  const withCertainty = (certainty: Departure['certainty']): number =>
    outcome.departures.filter((departure) => departure.certainty === certainty).length;
  return {
    peildatum: outcome.referenceDate,
    horizonTot: outcome.horizonEnd,
    personen: outcome.headcount,
    vertrekken: outcome.departures.length,
    vertrekkenNaarZekerheid: {
      bekend: withCertainty('known'),
      vastgesteld: withCertainty('enacted'),
      aangekondigd: withCertainty('announced'),
      prognose: withCertainty('forecast'),
    },
    aowBinnenVijfJaar: outcome.aowWithinFiveYears,
    doorwerkers: outcome.workingOnRows.length,
    zonderGeboortedatum: outcome.birthDateMissingRows.length,
    nietInDienst: outcome.notInServiceRows.length,
    uitstroom: presentGroups(outcome.counts),
    verwachtVertrek: presentExpectedDepartures(outcome.expected),
    aanspraak: presentEligibility(outcome.eligibility),
    rvu: presentRvu(outcome.rvu),
    generatiepact: presentGenerationPacts(outcome.generationPacts),
    deeltijdpensioen: presentPartialPension(outcome.partialPension),
    grondslag: outcome.basis.map(presentParameterUse),
  };
}
