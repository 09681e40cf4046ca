import type { Scale } from '../parameters.ts';

/** What the pay of somebody in a month depends on, besides the rates of that month. */
export interface PaidEmployment {
  readonly scale: Scale;
  /** 0-11, in the month asked for; `stepInMonth` lets it rise through the years. */
  readonly step: number;
  /** Share of a full-time week that is paid; under a generatiepact that is not the share worked. */
  readonly partTimeFactor: number;
  /**
   * Share of a full-time week over which pension is built up; absent or `null` = `partTimeFactor`. Under
   * a generatiepact of 80-90-100 it is 1, beside a part-time factor of 0.9.
   */
  readonly pensionPartTimeFactor?: number | null;
}
