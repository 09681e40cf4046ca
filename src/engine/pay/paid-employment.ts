import type { Scale } from '../parameters.ts';

/** What the pay of somebody depends on. */
export interface PaidEmployment {
  readonly scale: Scale;
  /** 0-11. It stays what it is: yearly steps are not taken into account. */
  readonly step: number;
  /** Share of a full-time week. */
  readonly partTimeFactor: number;
}
