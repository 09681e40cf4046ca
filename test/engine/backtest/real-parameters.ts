import { loadParameters } from '../../../config/parameters.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';

/** The parameters as they are in config, with the default assumptions. */
export const realParameters = chooseParameters(loadParameters(), []);
