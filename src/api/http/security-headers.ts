import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { apiVersion } from '../api-version.ts';

const helmetHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  crossOriginResourcePolicy: { policy: 'same-site' },
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
});

/** The headers that every answer has, refusals and unknown paths included. */
export const securityHeaders: RequestHandler = (request, response, next) => {
  response.set('API-Version', apiVersion);
  response.set('Cache-Control', 'no-store');
  helmetHeaders(request, response, next);
};
