import { byText } from '../../engine/by-text.ts';
import { plusMonths, type CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { ParameterFile, ParameterLibrary } from '../../engine/parameter-library.ts';
import type { Evidence } from '../../engine/parameters.ts';

/** After this many months without a look at the source, a file is old. */
const oldAfterMonths = 12;
/** Values that end within this many months need a successor in time for the next budget. */
const endsWithinMonths = 18;

/** One parameter file, as named in the report. */
export interface ReviewedFile {
  readonly path: string;
  readonly parameterId: string;
  readonly title: string;
}

/** What needs attention in `config/`. A report, not a failing check: time passing breaks nothing. */
export interface ParameterReview {
  readonly today: CalendarDate;
  /** Not compared with the source for over a year, oldest first. */
  readonly old: readonly (ReviewedFile & { readonly checkedOn: CalendarDate })[];
  /** Values that stop within 18 months or have stopped, soonest first; `continuedBy` = the default assumption that goes on. */
  readonly ending: readonly (ReviewedFile & {
    readonly lastDay: CalendarDate;
    readonly continuedBy: string | null;
  })[];
  /** Assumptions (A) and unverified values (U) that still matter today, by path. */
  readonly unverified: readonly (ReviewedFile & { readonly evidence: Evidence })[];
}

/**
 * Which parameter files are old, end soon or are unverified. Looks only at what still matters: periods
 * that are over are history.
 *
 * @param today - the day on which the question is asked
 */
export function reviewParameters(library: ParameterLibrary, today: CalendarDate): ParameterReview {
  const reviewed = ({ path, parameter }: ParameterFile): ReviewedFile => ({
    path,
    parameterId: parameter.id,
    title: parameter.title,
  });
  const oldBefore = plusMonths(today, -oldAfterMonths);
  const endsBefore = plusMonths(today, endsWithinMonths);

  const old = library.files
    .filter(({ checkedOn }) => checkedOn < oldBefore)
    .map((file) => ({ ...reviewed(file), checkedOn: file.checkedOn }));
  const ending = library.files.flatMap((file) => {
    const lastDay = file.parameter.values.at(-1)?.validTo ?? 'open';
    if (lastDay === 'open' || lastDay > endsBefore) return [];
    const continuedBy = library.extensions.find(
      ({ parameterId, isDefault, values }) =>
        isDefault &&
        parameterId === file.parameter.id &&
        (values[0]?.validFrom ?? lastDay) > lastDay,
    );
    return [{ ...reviewed(file), lastDay, continuedBy: continuedBy?.assumptionId ?? null }];
  });
  const unverified = library.files.flatMap((file) => {
    const weak = file.parameter.values.find(
      ({ evidence, validTo }) =>
        (evidence === 'A' || evidence === 'U') && (validTo === 'open' || today <= validTo),
    );
    return weak === undefined ? [] : [{ ...reviewed(file), evidence: weak.evidence }];
  });

  return {
    today,
    old: old.sort((a, b) => byText(a.checkedOn + a.path, b.checkedOn + b.path)),
    ending: ending.sort((a, b) => byText(a.lastDay + a.path, b.lastDay + b.path)),
    unverified: unverified.sort((a, b) => byText(a.path + a.parameterId, b.path + b.parameterId)),
  };
}
