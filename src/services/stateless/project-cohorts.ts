import type { CohortModel, CohortProjection } from '../../engine/workforce/cohort-model.ts';
import { projectCohorts as project } from '../../engine/workforce/project-cohorts.ts';

/**
 * The expected course of a cohort model, for the command line and the API alike. Nothing is stored.
 *
 * @throws InvalidInput with everything that is wrong with the model at once
 */
export const projectCohorts = (model: CohortModel): CohortProjection => project(model);
