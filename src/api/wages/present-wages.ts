import type * as z from 'zod';
import type { WageGrouping, WageOverview } from '../../engine/budget/wages/wage-overview.ts';
import { toEuros, toNumber } from '../json-numbers.ts';
import type { wagesContract } from './wages-contract.ts';

type Published = z.output<typeof wagesContract>;

const groupingInDutch: Readonly<Record<WageGrouping, Published['groepen'][number]['indeling']>> = {
  scale: 'schaal',
  step: 'trede',
  programme: 'programma',
};

export const presentWages = (overview: WageOverview): Published => ({
  peildatum: overview.referenceDate,
  jaren: overview.years.map((year) => ({
    jaar: year.year,
    loonsom: toEuros(year.wageSumCents),
    inhuur: toEuros(year.hireCents),
    inhuurVanTotaal: toNumber(year.hireShareOfTotal),
    inhuurVanLoonsom: toNumber(year.hireShareOfWages),
    loonsomPeildatum: toEuros(year.staffCents),
    overhead: toEuros(year.overheadCents),
    overheadVanLoonsom: toNumber(year.overheadShare),
    zonderTaakveld: toEuros(year.withoutTaakveldCents),
  })),
  groepen: overview.groups.map(({ grouping, key, isTogether, people, fte, wageSumCents }) => ({
    indeling: groupingInDutch[grouping],
    groep: key,
    samengenomen: isTogether === true,
    personen: people,
    fte,
    loonsom: toEuros(wageSumCents),
  })),
  personenOverhead: overview.overheadPeople,
  personenZonderTaakveld: overview.withoutTaakveldPeople,
  regelsZonderLoon: overview.unpaidRowCount,
});
