import { leavingCauses } from '../../workforce-figures.ts';
import { countFigures, type CountFigure } from '../figure-columns.ts';
import { hireKinds } from '../hired-people.ts';

const numberOf = (figure: CountFigure): number => countFigures.indexOf(figure);

/** A change without a flow, or without a stock. */
export const none = -1;

/** Numbers of the flows, of one person or post each. */
export const figure = {
  /** Causes follow each other in the order of `leavingCauses`. */
  firstLeft: numberOf(`left/${leavingCauses[0]}`),
  recruited: numberOf('joined/recruited'),
  trainingStarted: numberOf('joined/training'),
  joinedFromHire: numberOf('joined/from-hire'),
  movedIn: numberOf('moved/in'),
  movedOut: numberOf('moved/out'),
  contractChanged: numberOf('changed/contract'),
  hireStarted: numberOf('hire/started'),
  hireEnded: numberOf('hire/ended'),
  postsAdded: numberOf('posts/added'),
  postsLapsed: numberOf('posts/lapsed'),
} as const;

/** A stock of people or posts with its FTE, which change together. */
export interface StockPair {
  /** Number of the figure. */
  readonly count: number | 'further contract' | 'not counted';
  readonly fte: number;
  readonly sign: 1 | -1;
}

const forms = ['permanent', 'temporary', 'trainee', 'intern'] as const;
const bothSigns = (count: StockPair['count'], fte: number): StockPair[] => [
  { count, fte, sign: -1 },
  { count, fte, sign: 1 },
];

/** Others are in training, and hold no post. */
const isOnPost = (form: (typeof forms)[number]): boolean =>
  form === 'permanent' || form === 'temporary';

/** Changes of stocks; the number of one is its position here. */
export const stockPairs: readonly StockPair[] = [
  ...forms.flatMap((form) => [
    ...bothSigns(isOnPost(form) ? 'further contract' : 'not counted', numberOf(`fte/${form}`)),
    ...bothSigns(numberOf(`people/${form}`), numberOf(`fte/${form}`)),
  ]),
  ...hireKinds.flatMap((kind) => bothSigns(numberOf(`people/${kind}`), numberOf(`fte/${kind}`))),
  ...bothSigns(numberOf('posts/budgeted'), numberOf('fte/budgeted')),
];

const pairsPerForm = 4;

/** Numbers of the first change of stocks of each sort; -1 comes before +1. */
export const firstChange = {
  holder: 0,
  hired: forms.length * pairsPerForm,
  formation: forms.length * pairsPerForm + hireKinds.length * 2,
} as const;

/** A holder of a form (0 = permanent) who is counted there or not, comes (1) or goes (-1). */
export const holderChange = (form: number, isCounted: number, sign: 1 | -1): number =>
  firstChange.holder + form * pairsPerForm + isCounted * 2 + direction(sign);

/** 0 = goes, 1 = comes. */
export const direction = (sign: 1 | -1): number => (sign + 1) >> 1;
