import type { CohortModel, CohortProjection } from '../../engine/workforce/cohorts/cohort-model.ts';
import { projectCohorts as project } from '../../engine/workforce/cohorts/project-cohorts.ts';

/**
 * The expected course of a cohort model, for the command line and the API alike. Nothing is stored.
 *
 * @throws InvalidInput with everything that is wrong with the model at once
 */
export const projectCohorts = (model: CohortModel): CohortProjection => project(model);
