import type * as z from 'zod';
import { chanceOfMoreThan } from '../../engine/probability/band-of.ts';
import type {
  EligibilityYear,
  ExpectedDepartures,
  ExpectedGroup,
  ExpectedYear,
} from '../../engine/retirement/retirement-outcome.ts';
import type { EmploymentKind } from '../../engine/roster.ts';
import { employmentInDutch } from '../../words/roster-words.ts';
import { presentExactBands } from '../workforce/band-contract.ts';
import { hundredths, tenThousandths } from '../workforce/published-numbers.ts';
import { causeInDutch } from '../workforce/workforce-figure-contract.ts';
import {
  expectedGroupingInDutch,
  type eligibilityContract,
  type expectedDeparturesContract,
} from './expected-departures-contract.ts';

type Published = z.output<typeof expectedDeparturesContract>;

const causes = ['known-date', 'retirement', 'rvu'] as const;

const presentCauses = (
  meanByCause: ExpectedYear['meanByCause'],
): Published['jaren'][number]['perOorzaak'] =>
  causes.map((cause) => ({
    oorzaak: causeInDutch[cause],
    gemiddeld: hundredths(meanByCause[cause]),
  }));

const presentGroup = ({
  grouping,
  group,
  headcount,
  bands,
}: ExpectedGroup): Published['groepen'][number] => ({
  indeling: expectedGroupingInDutch[grouping],
  groep: grouping === 'employmentKind' ? employmentInDutch[group as EmploymentKind] : group,
  personen: headcount,
  perMaand: presentExactBands(bands.month),
  perKwartaal: presentExactBands(bands.quarter),
  perJaar: presentExactBands(bands.year),
});

const presentYear = ({ year, meanByCause, chances }: ExpectedYear): Published['jaren'][number] => ({
  jaar: year,
  perOorzaak: presentCauses(meanByCause),
  kansverdeling: chances
    .map((chance, departures) => ({
      aantal: departures,
      kans: tenThousandths(chance),
      kansOpMeer: tenThousandths(chanceOfMoreThan(chances, departures)),
    }))
    .filter(({ kans }) => kans > 0),
});

/** Expected departures as published. Small groups are the caller's to suppress. */
export const presentExpectedDepartures = ({
  periods,
  groups,
  years,
}: ExpectedDepartures): Published => ({
  perioden: {
    perMaand: [...periods.month],
    perKwartaal: [...periods.quarter],
    perJaar: [...periods.year],
  },
  groepen: groups.map(presentGroup),
  jaren: years.map(presentYear),
});

/** Who could leave, beside who is expected to, as published. */
export const presentEligibility = (
  years: readonly EligibilityYear[],
): z.output<typeof eligibilityContract> =>
  years.map((year) => ({
    jaar: year.year,
    dag: year.day,
    abpGerechtigd: year.abpEligible,
    aowBereikt: year.aowReached,
    aowBereiktTotNu: year.aowReachedSoFar,
    perOorzaak: presentCauses(year.expectedByCause),
  }));
