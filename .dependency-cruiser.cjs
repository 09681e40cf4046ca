/**
 * Which folder may import which: the table in README ("The map") as rules. Everything that is not
 * listed is forbidden. Pinned at 17: version 18 refuses Node 20.
 */
const allowed = [
  // from, to: folders and packages
  ['^src/engine/', ['^src/engine/', 'date-fns', '@date-fns/utc', 'decimal\\.js']],
  ['^src/words/', ['^src/engine/']],
  ['^src/solver/', ['^src/engine/', '^src/solver/', 'highs', 'node:worker_threads']],
  ['^src/data/', ['^src/engine/', '^src/data/', '@mikro-orm/', 'node:crypto']],
  [
    '^src/workbooks/',
    // Disclosure control is pure; a workbook that suppresses by itself cannot be made without it.
    [
      '^src/(engine|words|workbooks|access/disclosure)/',
      'exceljs',
      'yauzl',
      'saxes',
      'fflate',
      'csv-parse',
      'node:',
    ],
  ],
  ['^src/queues/', ['^src/queues/', 'bullmq', 'ioredis']],
  ['^src/access/', ['^src/engine/', '^src/data/', '^src/access/', 'node:crypto']],
  [
    // The command line uses these, and must start without database and queue.
    '^src/services/stateless/',
    // Disclosure control is pure here too.
    [
      '^src/(engine|solver|workbooks|access/disclosure)/',
      '^src/services/(stateless|fingerprints)/',
    ],
  ],
  [
    '^src/services/',
    [
      '^src/(engine|solver|data|workbooks|queues|access|services)/',
      '@mikro-orm/',
      'safe-stable-stringify',
      'node:crypto',
      'node:util',
      'node:zlib',
    ],
  ],
  [
    '^src/api/',
    ['^src/(services|access|engine|words|api)/', 'express', 'helmet', 'zod', 'pino', 'node:'],
  ],
  ['^jobs/(?!worker\\.ts$)', ['^src/(services|queues|engine)/', '^jobs/', 'bullmq']],
  ['^config/', ['^src/engine/', '^config/', 'yaml', 'zod', 'node:']],
  ['^templates/', ['']],
  ['^src/(compose|compose-calculations|server|cli)\\.ts$', ['']],
  ['^src/cli/', ['']],
  ['^src/launch/', ['']],
  ['^jobs/worker\\.ts$', ['']],
];

const packagePath = (name) =>
  name.startsWith('^') || name === ''
    ? name
    : name.startsWith('node:')
      ? '^(node:)?[a-z0-9_/]+$'
      : `node_modules/${name}`;

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^(src|jobs|config|templates)/' },
      to: { path: '^(test|bench)/' },
    },
    ...allowed.map(([from, to]) => ({
      name: `layer: ${from}`,
      severity: 'error',
      from: { path: from },
      to: { pathNot: to.map(packagePath).map((path) => path || '.*') },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
