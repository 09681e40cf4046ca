import type { RosterRow } from '../../../src/engine/roster.ts';
import type { Post } from './organisation.ts';

/** A row before it has its place in the sheet and its number; `id` is the one of the post. */
export type DraftRow = Omit<RosterRow, 'rowNumber' | 'personnelNumber'> & { readonly id: string };

/** What a row has from its post. */
export const ofPost = (post: Post) => ({
  id: post.id,
  position: post.position,
  positionFamily: post.positionFamily,
  team: post.team,
  programme: post.programme,
  taakveld: post.taakveld,
  costCentre: post.costCentre,
});

export const fullTimeHours = 36;

/** Four decimals, as HR systems export it. */
export const partTimeFactor = (hours: number): number =>
  Math.round((hours / fullTimeHours) * 1e4) / 1e4;
