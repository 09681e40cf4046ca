import type { HireKind } from '../../../roster.ts';
import type { Scenario } from '../../../scenario.ts';
import type { CountFigure } from '../figure-columns.ts';
import type { PlaceDraft } from './place-drafts.ts';
import { placeStatus } from '../places.ts';

/**
 * Which figures can differ from 0; the others get no room.
 *
 * @param hireKinds - kinds of hire that occur, or that conversions lead to
 * @see not law: storage
 */
export function possibleFigures(
  { retirement, workforce }: Pick<Scenario, 'retirement' | 'workforce'>,
  drafts: readonly PlaceDraft[],
  hireKinds: ReadonlySet<HireKind>,
): (figure: CountFigure) => boolean {
  const has = (status: number): boolean => drafts.some((draft) => draft.status === status);
  const hasCohorts = drafts.some(({ startMonth }) => startMonth >= 0);
  const hasTrainees = hasCohorts || has(placeStatus.trainee);
  const hasHire = hireKinds.size > 0;
  const impossible: readonly (readonly [boolean, readonly CountFigure[]])[] = [
    [hasTrainees, ['people/trainee', 'fte/trainee']],
    [has(placeStatus.intern), ['people/intern', 'fte/intern']],
    [hireKinds.has('self-employed'), ['people/self-employed', 'fte/self-employed']],
    [hireKinds.has('secondment'), ['people/secondment', 'fte/secondment']],
    [hireKinds.has('agency'), ['people/agency', 'fte/agency']],
    [hireKinds.has('payroll'), ['people/payroll', 'fte/payroll']],
    [hasHire, ['hire/started', 'hire/ended']],
    [hasCohorts, ['joined/training']],
    [workforce.hireConversions.some(({ to }) => to === 'permanent'), ['joined/from-hire']],
    [retirement.rvu !== null, ['left/rvu']],
    [
      drafts.some(({ row }) => row !== null && row.knownDepartureDate !== null),
      ['left/known-date'],
    ],
  ];
  const never = new Set(impossible.flatMap(([canBe, figures]) => (canBe ? [] : figures)));
  return (figure) => !never.has(figure);
}
