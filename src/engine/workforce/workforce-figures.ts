/**
 * What a workforce projection counts, per group and period. Stocks are the last value of the period,
 * flows its sum. People and posts are counted, FTE are full-time weeks, money is in cents.
 */

/** Why somebody leaves the organisation. */
export const leavingCauses = [
  'known-date',
  'retirement',
  'rvu',
  'resignation',
  'contract-end',
  'disability',
  'death',
] as const;
/** Why somebody leaves the organisation. */
export type LeavingCause = (typeof leavingCauses)[number];

/** People with a contract or hire, by form. */
export const occupationForms = [
  'permanent',
  'temporary',
  'trainee',
  'intern',
  'self-employed',
  'secondment',
  'agency',
  'payroll',
] as const;
/** People with a contract or hire, by form. */
export type OccupationForm = (typeof occupationForms)[number];

/** Stocks at the end of a period: people per form, their FTE, and posts. */
export type StockFigure =
  | `people/${OccupationForm}`
  | `fte/${OccupationForm}`
  /** Permanent, temporary, trainee and intern together, with a band of their own. */
  | 'people/in-service'
  | 'fte/in-service'
  /** Hire of every kind together. */
  | 'people/hire'
  | 'fte/hire'
  | 'posts/budgeted'
  | 'posts/vacant'
  | 'fte/budgeted'
  | 'fte/vacant';

/**
 * Flows of people during a period. `opening + in - out + moves = closing` holds for the people in service
 * (permanent, temporary, trainee, intern) and for hire, in every group and period.
 */
export type FlowFigure =
  | `left/${LeavingCause}`
  /** From the labour market, onto a post. */
  | 'joined/recruited'
  /** Trainees and interns who start. */
  | 'joined/training'
  /** Hired people who take an employment. */
  | 'joined/from-hire'
  /** Within the organisation: to another post, counted in the group left and in the group reached. */
  | 'moved/in'
  | 'moved/out'
  /** From temporary or trainee to permanent or temporary: no change of people in service. */
  | 'changed/contract'
  | 'hire/started'
  | 'hire/ended'
  | 'posts/added'
  | 'posts/lapsed';

/** Cost during a period. */
export type MoneyFigure = 'cost/employees' | 'cost/hire';

/** What of the savings target is reached, by measure, cumulative at the end of a period; in its unit. */
export type SavingFigure =
  | 'saved/natural-turnover'
  | 'saved/temporary-and-hire'
  | 'saved/vacancies'
  | 'saved/short-of-target';

/** Everything that is counted. */
export type WorkforceFigure = StockFigure | FlowFigure | MoneyFigure | SavingFigure;
