import type { CalendarDate } from './calendar/calendar-date.ts';
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
  readonly legal: Parameters;
  readonly extensions: readonly ParameterExtension[];
  readonly files: readonly ParameterFile[];
}
