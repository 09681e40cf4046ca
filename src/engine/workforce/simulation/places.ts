/** What is at a place; `absent`: lapsed, or not there yet. People in service have one of the last four. */
export const placeStatus = {
  absent: 0,
  vacant: 1,
  permanent: 2,
  temporary: 3,
  trainee: 4,
  intern: 5,
} as const;

/**
 * Posts (held, vacant, or added later) and, behind them, places of training, which nobody succeeds to. One
 * entry per place in each array; what changes during a replication is in `ReplicationState`.
 */
export interface Places {
  readonly count: number;
  /** Posts come first. */
  readonly postCount: number;
  readonly key0: Int32Array;
  readonly key1: Int32Array;
  readonly family: Int32Array;
  /** In parts of a full-time week: `partsPerFte`. */
  readonly fte: Int32Array;
  readonly grade: Int32Array;
  /** From low to high. */
  readonly scaleRank: Int32Array;
  /** Families a trainee may work in afterwards; `null` = every family, or no trainee. */
  readonly mayWorkIn: readonly (Uint8Array | null)[];
  /** Position, among the ages of recruits, of the age of a trainee. */
  readonly ageIndex: Int32Array;
  readonly opening: OpeningPlaces;
  /** Places of training by the month in which they start: `startingIn[month]`. */
  readonly startingIn: readonly Int32Array[];
  /** Posts that growth adds, per family, in the order in which they are added. */
  readonly growthPosts: readonly Int32Array[];
  readonly movers: MoverSources;
}

/** How places are on the reference date. */
interface OpeningPlaces {
  readonly status: Uint8Array;
  /** 1 = the place at which its holder is counted as a person; 0 = a further contract. */
  readonly isCounted: Uint8Array;
  /** 1 = its holder has other contracts as well, and does not move. */
  readonly isBound: Uint8Array;
  /** Month at the end of which the contract of its holder ends; -1 = permanent. */
  readonly contractEnd: Int32Array;
  readonly step: Int32Array;
  /** Month of the next rise of the step. */
  readonly riseMonth: Int32Array;
}

/** From which posts people may move up: per family and rank of the scale a list of posts. */
export interface MoverSources {
  readonly rankCount: number;
  /** `first[family * rankCount + rank]`: start in `posts`; up to the next one. */
  readonly first: Int32Array;
  readonly posts: Int32Array;
}

/** Anything that is counted is in one group of each of three kinds: family, programme, band of scales. */
export const groupsPerOwner = 3;

/**
 * All that figures are counted for: places, and behind them hired people. One entry per owner in each array.
 */
export interface Owners {
  /** First columns of the three groups it is counted in, within those of a figure: `[owner * 3]` and on. */
  readonly groupColumns: Int32Array;
  /** First entries of the same groups among the changes of cost: `[owner * 3]` and on. */
  readonly costRows: Int32Array;
  readonly fte: Int32Array;
}
