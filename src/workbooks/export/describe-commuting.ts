import type {
  CommutingSettings,
  ModeShiftBand,
} from '../../engine/commuting/commuting-settings.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { euroText } from './dutch-text.ts';

type Described = readonly (readonly [string, string])[];

const headcountText: Readonly<Record<CommutingSettings['headcount'], string>> = {
  constant: 'elk jaar dat van de peildatum',
  projection: 'volgens de formatie van het scenario',
};

const missingText: Readonly<Record<CommutingSettings['missing'], string>> = {
  'not-paid': 'krijgt geen vergoeding',
  average: 'krijgt wat anderen gemiddeld krijgen',
};

const modeShiftText: Readonly<Record<ModeShiftBand, string>> = {
  zero: 'niemand gaat anders reizen',
  low: 'weinig overstap van auto naar fiets (aanname, geen voorspelling; zit niet in de kosten)',
  mid: 'enige overstap van auto naar fiets (aanname, geen voorspelling; zit niet in de kosten)',
  high: 'veel overstap van auto naar fiets (aanname, geen voorspelling; zit niet in de kosten)',
};

/** What was chosen for the commuting schemes, in Dutch; what a scheme pays is on its own sheet. */
export function describeCommuting({ firstYear, commuting }: Scenario): Described {
  const { current, proposed, alternatives, horizonYears, budget } = commuting;
  return [
    ['Reiskosten: regeling van nu', current.name],
    ['Reiskosten: voorstel', proposed.name],
    ['Reiskosten: alternatieven', alternatives.map(({ name }) => name).join('; ') || 'geen'],
    ['Reiskosten: jaren', `${firstYear} tot en met ${firstYear + horizonYears - 1}`],
    [
      'Reiskosten: budget',
      `${euroText(budget.centsPerYear)} per jaar, ${budget.basis === 'extra' ? 'voor wat een regeling meer kost dan die van nu' : 'voor alles wat een regeling kost'}`,
    ],
    ['Reiskosten: aantal medewerkers', headcountText[commuting.headcount]],
    ['Reiskosten: wie geen afstand of vervoermiddel heeft', missingText[commuting.missing]],
    [
      'Reiskosten: ander gebruik van de vrije ruimte',
      `${euroText(commuting.otherRoomUseCents)} per jaar`,
    ],
    ['Reiskosten: ander reisgedrag', modeShiftText[commuting.modeShift]],
  ];
}
