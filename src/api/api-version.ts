/** Version of the published contract (semver); goes up with every change to `test/api/openapi.json`. */
export const apiVersion = '1.0.0';

/** Where the operations of the document live; the major version is part of the address. */
export const apiRoot = '/v1';
