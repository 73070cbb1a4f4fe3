/** The layer table of docs/architecture.md: what each module may import, and nothing else. */
const layer = (name, from, allowed, reason) => ({
  name: `layer-${name}`,
  severity: 'error',
  comment: reason,
  from: { path: from },
  to: { pathNot: allowed },
});
const npm = (...names) => names.map((n) => `node_modules/(@types/)?${n}/`);
const node = '^node:|^[a-z0-9_/]+$';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', 'entry'] },
      to: {},
    },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      from: { path: '^(src|api|workers)' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    layer('domain', '^src/domain/', ['^src/domain/'], 'words and rules; imports nothing'),
    layer('image', '^src/image/', ['^src/image/'], 'pure arithmetic: no node built-ins, no npm'),
    layer(
      'artifacts',
      '^src/artifacts/',
      [
        '^src/artifacts/',
        '^src/domain/',
        '^src/image/',
        '^src/root\\.ts$',
        node,
        ...npm('sharp', 'onnxruntime-node', 'libheif-js', '@contentauth/c2pa-wasm'),
      ],
      'the only code that decodes',
    ),
    layer(
      'analyzers',
      '^src/analyzers/',
      ['^src/analyzers/', '^src/domain/', '^src/image/', '^src/artifacts/types\\.ts$'],
      'pure',
    ),
    {
      name: 'analyzers-apart',
      severity: 'error',
      comment: 'analyzers do not know each other',
      from: { path: '^src/analyzers/(?!index\\.ts)' },
      to: { path: '^src/analyzers/', pathNot: '^src/analyzers/(analyzer\\.ts|[a-z-]+/)' },
    },
    {
      name: 'commands-decode-in-children',
      severity: 'error',
      comment: 'a hostile photo meets the decoders in a bounded child process alone',
      from: { path: '^(src/cli|workers)/' },
      to: {
        path: '^src/(artifacts/(?!(draw-map|models|tier-geometry)\\.ts)|analyzers/|scan/(?!versions\\.ts))',
      },
    },
    {
      name: 'probe-decodes-nothing',
      severity: 'error',
      comment: 'the api probes photos and never loads a decoder',
      from: { path: '^src/artifacts/probe\\.ts$' },
      to: { path: 'node_modules/(sharp|libheif-js|onnxruntime-node|@contentauth)', reachable: true },
    },
    layer('fusion', '^src/fusion/', ['^src/fusion/', '^src/domain/'], 'calibrate, fuse, policy'),
    layer(
      'scan',
      '^src/scan/',
      ['^src/scan/', '^src/domain/', '^src/artifacts/', '^src/analyzers/', '^src/fusion/'],
      'the pipeline; no store, no queue',
    ),
    layer(
      'pool',
      '^src/pool/',
      [
        '^src/pool/',
        '^src/domain/',
        '^src/artifacts/',
        '^src/evaluate/',
        '^src/scan/',
        '^src/fusion/',
        '^src/config\\.ts$',
        '^src/calibration\\.ts$',
        '^src/root\\.ts$',
        node,
      ],
      'bounded child processes that scan and decode',
    ),
    layer(
      'records',
      '^src/records/',
      ['^src/records/', '^src/domain/', '^src/store/', node],
      'rules over a store',
    ),
    layer(
      'store',
      '^src/store/',
      [
        '^src/store/',
        '^src/domain/',
        '^src/root\\.ts$',
        node,
        ...npm('kysely', 'pg', '@electric-sql/pglite'),
      ],
      'one driver',
    ),
    layer(
      'webhooks',
      '^src/webhooks/',
      ['^src/webhooks/', '^src/domain/', node, ...npm('undici')],
      'what leaves for addresses that merchants choose',
    ),
    layer(
      'sign-in',
      '^src/sign-in/',
      ['^src/sign-in/', '^src/domain/', node, ...npm('@node-rs/argon2', 'openid-client')],
      'what proves who somebody is',
    ),
    layer('queue', '^src/queue/', ['^src/queue/', '^src/domain/', ...npm('bullmq', 'ioredis')], 'one driver'),
    {
      name: 'api',
      severity: 'error',
      comment: 'no decoding here: probe reads headers, draw-map encodes what a scan computed',
      from: { path: '^api/' },
      to: { path: '^(src/(analyzers|scan|pool|cli)/|workers/|src/artifacts/(?!(probe|draw-map)\\.ts))' },
    },
    { name: 'workers', severity: 'error', from: { path: '^workers/' }, to: { path: '^api/' } },
    {
      name: 'src-knows-no-server',
      severity: 'error',
      from: { path: '^src/(?!cli/)' },
      to: { path: '^(api|workers)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
