import * as z from 'zod';
import {
  leavingCauses,
  occupationForms,
  type LeavingCause,
  type OccupationForm,
  type WorkforceFigure,
} from '../../engine/workforce/workforce-figures.ts';

/** Dutch names of what a workforce projection counts, and the unit each is published in. */

export const causeInDutch = {
  'known-date': 'bekende-datum',
  retirement: 'pensioen',
  rvu: 'rvu',
  resignation: 'eigen-verzoek',
  'contract-end': 'einde-contract',
  disability: 'arbeidsongeschikt',
  death: 'overlijden',
} as const satisfies Record<LeavingCause, string>;

const formInDutch = {
  permanent: 'vast',
  temporary: 'tijdelijk',
  trainee: 'trainee',
  intern: 'stage',
  'self-employed': 'zzp',
  secondment: 'detachering',
  agency: 'uitzend',
  payroll: 'payroll',
} as const satisfies Record<OccupationForm, string>;

/** The forms of employment together, and those of hire. */
const occupationInDutch = { ...formInDutch, 'in-service': 'in-dienst', hire: 'inhuur' } as const;
type Occupation = keyof typeof occupationInDutch;
const occupations = [...occupationForms, 'in-service', 'hire'] as const;

const ofOccupations = <Kind extends string, Dutch extends string>(kind: Kind, dutch: Dutch) =>
  Object.fromEntries(
    occupations.map((form) => [`${kind}/${form}`, `${dutch}/${occupationInDutch[form]}`]),
  ) as Record<`${Kind}/${Occupation}`, `${Dutch}/${(typeof occupationInDutch)[Occupation]}`>;

const ofCauses = Object.fromEntries(
  leavingCauses.map((cause) => [`left/${cause}`, `vertrek/${causeInDutch[cause]}`]),
) as Record<`left/${LeavingCause}`, `vertrek/${(typeof causeInDutch)[LeavingCause]}`>;

export const figureInDutch = {
  ...ofOccupations('people', 'personen'),
  ...ofOccupations('fte', 'fte'),
  'posts/budgeted': 'plaatsen/begroot',
  'posts/vacant': 'plaatsen/vacant',
  'fte/budgeted': 'fte/begroot',
  'fte/vacant': 'fte/vacant',
  ...ofCauses,
  'joined/recruited': 'instroom/geworven',
  'joined/training': 'instroom/opleiding',
  'joined/from-hire': 'instroom/uit-inhuur',
  'moved/in': 'doorstroom/erin',
  'moved/out': 'doorstroom/eruit',
  'changed/contract': 'contract/gewijzigd',
  'hire/started': 'inhuur/begonnen',
  'hire/ended': 'inhuur/beeindigd',
  'posts/added': 'plaatsen/erbij',
  'posts/lapsed': 'plaatsen/vervallen',
  'cost/employees': 'kosten/personeel',
  'cost/hire': 'kosten/inhuur',
  'saved/natural-turnover': 'besparing/natuurlijk-verloop',
  'saved/temporary-and-hire': 'besparing/tijdelijk-en-inhuur',
  'saved/vacancies': 'besparing/vacatureruimte',
  'saved/short-of-target': 'besparing/tekort',
} as const satisfies Record<WorkforceFigure, string>;

export const figureUnits = ['personen', 'plaatsen', 'fte', 'euro'] as const;

export const figureContract = z.enum(figureInDutch).meta({
  description: 'Wat is geteld: voor de streep de soort, erna de vorm, de oorzaak of de maatregel.',
  example: 'vertrek/pensioen',
});
