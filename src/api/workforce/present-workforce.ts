import { leavingCauses, type WorkforceFigure } from '../../engine/workforce/workforce-figures.ts';
import type {
  ExactLeavers,
  Headwind,
  SimulatedBand,
  SimulatedGroup,
  SkillProjection,
  WorkforceOutcome,
} from '../../engine/workforce/workforce-outcome.ts';
import { presentParameterUse } from '../parameters/parameter-use-contract.ts';
import { presentExactBands, presentSimulatedBand, presentSimulatedBands } from './band-contract.ts';
import { hundredths, hundredthsUp, tenThousandths } from './published-numbers.ts';
import { workforceGroupingInDutch, type WorkforceContract } from './workforce-contract.ts';
import { causeInDutch, figureInDutch, type figureUnits } from './workforce-figure-contract.ts';

type FigureUnit = (typeof figureUnits)[number];

/** How many of the engine's units of a figure go into one that is published. */
const perUnit: Readonly<Record<FigureUnit, number>> = {
  personen: 1,
  plaatsen: 1,
  fte: 1,
  euro: 100,
};

const unitOfSaving = (headwind: Headwind | null): FigureUnit =>
  headwind?.unit === 'cents' ? 'euro' : 'fte';

function unitOf(figure: WorkforceFigure, saving: FigureUnit): FigureUnit {
  if (figure.startsWith('fte/')) return 'fte';
  if (figure.startsWith('posts/')) return 'plaatsen';
  if (figure.startsWith('cost/')) return 'euro';
  return figure.startsWith('saved/') ? saving : 'personen';
}

function presentGroup(
  group: SimulatedGroup,
  saving: FigureUnit,
): WorkforceContract['groepen'][number] {
  // In an order of our own: a stored outcome has its figures by the alphabet, a fresh one has not.
  const figures = (Object.keys(figureInDutch) as WorkforceFigure[]).flatMap(
    (figure): [WorkforceFigure, readonly SimulatedBand[]][] => {
      const bands = group.figures[figure];
      return bands === undefined ? [] : [[figure, bands]];
    },
  );
  return {
    indeling: workforceGroupingInDutch[group.grouping],
    groep: group.group,
    perioden: [...group.periods],
    cijfers: figures.map(([figure, bands]) => {
      const unit = unitOf(figure, saving);
      const opening = group.opening[figure];
      return {
        cijfer: figureInDutch[figure],
        eenheid: unit,
        begin: opening === undefined ? null : hundredths(opening / perUnit[unit]),
        ...presentSimulatedBands(bands, perUnit[unit]),
      };
    }),
  };
}

const presentLeavers = (leavers: ExactLeavers): WorkforceContract['verwachtVertrek'][number] => ({
  indeling: workforceGroupingInDutch[leavers.grouping],
  groep: leavers.group,
  personen: leavers.headcount,
  jaren: leavers.years.map(({ year }) => year),
  perOorzaak: leavingCauses
    .filter((cause) => leavers.years.some(({ expectedByCause }) => expectedByCause[cause] !== 0))
    .map((cause) => ({
      oorzaak: causeInDutch[cause],
      aantallen: leavers.years.map(({ expectedByCause }) => hundredths(expectedByCause[cause])),
    })),
  vertrekken: presentExactBands(leavers.years.map((year) => year.leavers)),
});

const presentReached = (reached: Headwind['earliestLikely']) =>
  reached === null ? null : { jaar: reached.year, kans: tenThousandths(reached.ratio) };

function presentHeadwind(headwind: Headwind | null): WorkforceContract['tegenwind'] {
  if (headwind === null) return null;
  // Whole FTE already, unlike the figures of the groups.
  const [unit, size] = headwind.unit === 'fte' ? (['fte', 1] as const) : (['euro', 100] as const);
  const present = (band: SimulatedBand) => presentSimulatedBand(band, size);
  return {
    eenheid: unit,
    jaren: headwind.years.map((year) => ({
      jaar: year.year,
      doel: hundredths(year.target / size),
      natuurlijkVerloop: present(year.naturalTurnover),
      tijdelijkEnInhuur: present(year.temporaryAndHire),
      vacatureruimte: present(year.vacancies),
      tekort: present(year.shortOfTarget),
      kansGehaald: tenThousandths(year.reachedRatio),
    })),
    waarschijnlijkIn: presentReached(headwind.earliestLikely),
    vrijwelZekerIn: presentReached(headwind.earliestNearlySure),
  };
}

const presentSkill = ({
  skill,
  years,
}: SkillProjection): WorkforceContract['vaardigheden'][number] => ({
  naam: skill,
  jaren: years.map((year) => ({
    jaar: year.year,
    nodigFte: hundredths(year.neededFte),
    verlorenFte: hundredths(year.lostFte),
    bijgekomenFte: hundredths(year.gainedFte),
    aanwezigFte: hundredths(year.heldFte),
    tekortFte: hundredths(year.gapFte),
  })),
});

/**
 * A workforce projection as published: people and posts, FTE and euros with two decimals. Who may see
 * small groups is the caller's to decide.
 */
export const presentWorkforce = (outcome: WorkforceOutcome): WorkforceContract => ({
  peildatum: outcome.referenceDate,
  horizonTot: outcome.horizonEnd,
  personen: outcome.headcount,
  simulatie: {
    startgetal: outcome.seed,
    herhalingen: outcome.replications,
    gevraagdeFout: outcome.askedErrorPeople,
    bereikteFout: hundredthsUp(outcome.reachedErrorPeople),
  },
  groepen: outcome.groups.map((group) => presentGroup(group, unitOfSaving(outcome.headwind))),
  verwachtVertrek: outcome.leavers.map(presentLeavers),
  tegenwind: presentHeadwind(outcome.headwind),
  vaardigheden: outcome.skills.map(presentSkill),
  aangevuldeRegels: {
    geboortedatum: outcome.assumedRows.birthDate.length,
    schaal: outcome.assumedRows.scale.length,
    einddatumContract: outcome.assumedRows.contractEndDate.length,
    functiefamilie: outcome.assumedRows.positionFamily.length,
  },
  grondslag: outcome.basis.map(presentParameterUse),
});
