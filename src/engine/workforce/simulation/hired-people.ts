/** Hire by the number of its kind, from 0. */
export const hireKinds = ['self-employed', 'secondment', 'agency', 'payroll'] as const;

/** Everybody hired, one entry per person in each array. */
export interface HiredPeople {
  readonly count: number;
  /** Number of the first one among the owners of figures. */
  readonly firstOwner: number;
  readonly key0: Int32Array;
  readonly key1: Int32Array;
  readonly kind: Uint8Array;
  readonly family: Int32Array;
  readonly fte: Int32Array;
  /** Month at the end of which the contract ends. */
  readonly endMonth: Int32Array;
  /** Grade per kind it may become: `grade[person * hireKinds.length + kind]`; -1 = never that kind. */
  readonly grade: Int32Array;
  /** The post that is added when it becomes an employment; -1 = never. */
  readonly post: Int32Array;
}
