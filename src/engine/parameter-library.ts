import type { CalendarDate } from './calendar/calendar-date.ts';
import { InvalidInput, type Problem } from './problems.ts';
import type {
  DatedParameter,
  DatedValue,
  Evidence,
  ParameterId,
  Parameters,
} from './parameters.ts';

/** An assumption that goes on where law or agreement stops, or stands alone where there is none. */
export interface ParameterExtension {
  /** Chosen in a scenario by this id; several files may share one, such as `constant-prices`. */
  readonly assumptionId: string;
  readonly title: string;
  readonly parameterId: ParameterId;
  readonly evidence: Evidence;
  readonly source: string;
  /** Used unless the scenario chooses another assumption for the same parameter. */
  readonly isDefault: boolean;
  readonly values: readonly DatedValue<unknown>[];
}

/** One parameter file with its housekeeping, for the report on what is old or ends soon. */
export interface ParameterFile {
  readonly path: string;
  readonly authority: 'legislation' | 'agreements' | 'assumptions';
  readonly checkedOn: CalendarDate;
  readonly parameter: DatedParameter<unknown>;
}

/** Everything `config/` holds: law and agreements as they are, and the assumptions to choose from. */
export interface ParameterLibrary {
  /** Without extensions; of a parameter that exists only as an assumption, the values of that assumption. */
  readonly legal: Parameters;
  readonly extensions: readonly ParameterExtension[];
  readonly files: readonly ParameterFile[];
}

/**
 * The parameter set of one run: law and agreements, each extended by the assumption that the scenario
 * chooses for it, or else by its default assumption.
 *
 * @param assumptionIds - ids as in `config/assumptions`; a chosen one takes the place of the default
 * @throws InvalidInput when an id does not exist, or when two chosen assumptions extend one parameter
 * @see not law: which law and which assumption hold together
 */
export function chooseParameters(
  library: ParameterLibrary,
  assumptionIds: readonly string[],
): Parameters {
  const problems = problemsWithChoice(library, assumptionIds);
  if (problems.length > 0) throw new InvalidInput(problems);

  const extended = Object.entries(library.legal).map(([id, parameter]) => {
    const candidates = library.extensions.filter(({ parameterId }) => parameterId === id);
    const extension =
      candidates.find(({ assumptionId }) => assumptionIds.includes(assumptionId)) ??
      candidates.find(({ isDefault }) => isDefault);
    return [
      id,
      extension === undefined
        ? parameter
        : { ...parameter, values: [...parameter.values, ...extension.values] },
    ];
  });
  // The loader has checked that each value has the type that belongs to its id.
  return Object.fromEntries(extended) as Parameters;
}

function problemsWithChoice(
  { extensions }: ParameterLibrary,
  assumptionIds: readonly string[],
): Problem[] {
  const existing = [...new Set(extensions.map(({ assumptionId }) => assumptionId))].sort();
  const extendedBy = new Map<ParameterId, string>();
  return assumptionIds.flatMap((assumptionId, index): Problem[] => {
    const place = `aannames[${index}]`;
    if (!existing.includes(assumptionId)) {
      return [{ place, found: assumptionId, expected: `een van: ${existing.join(', ')}` }];
    }
    return extensions
      .filter((extension) => extension.assumptionId === assumptionId)
      .flatMap(({ parameterId }): Problem[] => {
        const other = extendedBy.get(parameterId) ?? assumptionId;
        extendedBy.set(parameterId, assumptionId);
        if (other === assumptionId) return [];
        const expected = `één aanname voor ${parameterId}; ${other} geeft er ook een`;
        return [{ place, found: assumptionId, expected }];
      });
  });
}
