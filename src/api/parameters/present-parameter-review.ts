import type * as z from 'zod';
import type { ParameterReview, ReviewedFile } from '../../services/stateless/review-parameters.ts';
import type { parameterReviewContract } from './parameter-review-contract.ts';

type Published = z.output<typeof parameterReviewContract>;

const presentFile = ({ path, parameterId, title }: ReviewedFile) => ({
  bestand: path,
  parameterId,
  titel: title,
});

/** The report on `config/` as published. */
export const presentParameterReview = (review: ParameterReview): Published => ({
  peildatum: review.today,
  verouderd: review.old.map((entry) => ({
    ...presentFile(entry),
    gecontroleerdOp: entry.checkedOn,
  })),
  looptAf: review.ending.map((entry) => ({
    ...presentFile(entry),
    geldigTot: entry.lastDay,
    aanname: entry.continuedBy,
  })),
  nietGeverifieerd: review.unverified.map((entry) => ({
    ...presentFile(entry),
    bewijs: entry.evidence === 'A' ? 'A' : 'U',
  })),
});
