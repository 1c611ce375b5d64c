import { plainAttributes } from '../../support/otlp.ts'
import { type Behaviour, behaviour } from '../behaviour.ts'
import type { Context } from '../context.ts'
import { flatten, type SpanTree } from '../span-tree.ts'

/** One traced request, and the collector's request that brought it. */
async function exported(context: Context, path = '/probe/attrs') {
  const answer = await context.call(path)
  const tree = await context.trace(answer)
  const request = context.collector.requests.find(({ spans }) =>
    spans.some(({ traceId }) => traceId === answer.traceId),
  )
  if (!request) throw new Error('Cannot find the request that brought the trace')
  return { answer, tree, request }
}

function endpoint(name: string, env: Record<string, string>, path: string): Behaviour {
  return behaviour({
    name: `spans go to ${path} with ${name}`,
    env,
    async run(context) {
      const { request } = await exported(context)
      return request.path
    },
    check: (seen, expect) => expect(seen).toBe(path),
  })
}

function encoding(name: string, env: Record<string, string>, headers: Record<string, string>): Behaviour {
  return behaviour({
    name: `spans are sent as ${name}`,
    env,
    async run(context) {
      const { tree, request } = await exported(context)
      const { 'content-type': type, 'content-encoding': encoding, 'user-agent': agent } = request.headers
      const isGzip = request.bytes[0] === 0x1f && request.bytes[1] === 0x8b
      return { tree, error: request.error, type, encoding, agent, isGzip }
    },
    check({ tree, error, type, encoding, agent, isGzip }, expect) {
      expect({ error, 'content-type': type, 'content-encoding': encoding ?? 'none' }).toEqual({
        error: undefined,
        ...headers,
      })
      expect(isGzip).toBe(encoding === 'gzip')
      expect(agent).toMatch(/^[\w-]+\/\d/)
      expect(flatten(tree).map((span) => span.name)).toEqual(['GET /probe/attrs', 'own span', 'within it'])
    },
  })
}

function resource(name: string, env: Record<string, string>, expected: Record<string, string>): Behaviour {
  return behaviour({
    name,
    env,
    async run(context) {
      const { request } = await exported(context)
      const resources = request.traces?.resourceSpans.map(({ resource }) =>
        plainAttributes(resource.attributes),
      )
      return resources ?? []
    },
    check(resources, expect) {
      expect(resources).toHaveLength(1)
      expect(resources[0]).toMatchObject(expected)
    },
  })
}

const wrongValues = {
  OTEL_TRACES_SAMPLER: 'sometimes',
  OTEL_PROPAGATORS: 'carrier-pigeon',
  OTEL_EXPORTER_OTLP_TIMEOUT: 'soon',
  OTEL_EXPORTER_OTLP_COMPRESSION: 'zip',
  OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'not a url',
  OTEL_EXPORTER_OTLP_HEADERS: 'a-secret-without-a-name',
  OTEL_BSP_MAX_QUEUE_SIZE: '-1',
  OTEL_SPAN_EVENT_COUNT_LIMIT: 'many',
  OTEL_SDK_DISABLED: 'yes',
}

/** The variables: where spans go, how, and what they say of the service. */
export const settingBehaviours: Behaviour[] = [
  endpoint('an endpoint without a path', {}, '/v1/traces'),
  endpoint('an endpoint that ends in a slash', { OTEL_EXPORTER_OTLP_ENDPOINT: '{collector}/' }, '/v1/traces'),
  endpoint('an endpoint with a path', { OTEL_EXPORTER_OTLP_ENDPOINT: '{collector}/otlp' }, '/otlp/v1/traces'),
  endpoint(
    'an endpoint with a path and a slash',
    { OTEL_EXPORTER_OTLP_ENDPOINT: '{collector}/otlp/' },
    '/otlp/v1/traces',
  ),
  endpoint(
    'an endpoint for traces, used as it is',
    { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: '{collector}/in/?tenant=7' },
    '/in/?tenant=7',
  ),
  endpoint(
    'an endpoint for traces without a path',
    { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: '{collector}' },
    '/',
  ),
  encoding(
    'JSON unless told otherwise',
    {},
    { 'content-type': 'application/json', 'content-encoding': 'none' },
  ),
  encoding(
    'gzipped JSON',
    { OTEL_EXPORTER_OTLP_COMPRESSION: 'gzip' },
    { 'content-type': 'application/json', 'content-encoding': 'gzip' },
  ),
  encoding(
    'protobuf',
    { OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf' },
    { 'content-type': 'application/x-protobuf', 'content-encoding': 'none' },
  ),
  encoding(
    'gzipped protobuf, by the variables for traces',
    { OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: 'http/protobuf', OTEL_EXPORTER_OTLP_TRACES_COMPRESSION: 'gzip' },
    { 'content-type': 'application/x-protobuf', 'content-encoding': 'gzip' },
  ),
  behaviour({
    name: 'headers for the backend are sent decoded, and never printed',
    env: { OTEL_EXPORTER_OTLP_HEADERS: 'x-tenant=a%20b, authorization=Bearer%20s3cret==' },
    async run(context) {
      const { request } = await exported(context)
      const { 'x-tenant': tenant, authorization } = request.headers
      return { tenant, authorization, isPrinted: context.running.output().includes('s3cret') }
    },
    check: (seen, expect) =>
      expect(seen).toEqual({ tenant: 'a b', authorization: 'Bearer s3cret==', isPrinted: false }),
  }),
  resource(
    'the resource names this service by default',
    {},
    {
      'service.name': 'jobwise-backend',
      'service.version': '1.0.0',
      'telemetry.sdk.name': 'opentelemetry',
    },
  ),
  resource(
    'resource attributes are decoded, and OTEL_SERVICE_NAME beats service.name among them',
    {
      OTEL_SERVICE_NAME: 'named',
      OTEL_RESOURCE_ATTRIBUTES: 'service.name=beaten,deployment.environment.name=test,team=a%2Cb',
    },
    { 'service.name': 'named', 'deployment.environment.name': 'test', team: 'a,b' },
  ),
  resource(
    'service.name among the resource attributes names the service',
    { OTEL_RESOURCE_ATTRIBUTES: 'service.name=from-attributes,service.version=9.9.9' },
    { 'service.name': 'from-attributes', 'service.version': '9.9.9' },
  ),
  behaviour({
    name: 'each wrong value is warned about once, by name and without secrets, and counts as unset',
    env: wrongValues,
    alone: true,
    async run(context) {
      const { tree, request } = await exported(context)
      await exported(context)
      const output = context.running.output()
      // Deno looks at some of these variables, too, and says so in words of its own.
      const lines = output.split('\n').filter((line) => line.includes('"level":"warn"'))
      const warnings = Object.keys(wrongValues).map((name) => [
        name,
        lines.filter((line) => new RegExp(`\\b${name}\\b`).test(line)).length,
      ])
      return {
        tree,
        type: request.headers['content-type'],
        warnings: Object.fromEntries(warnings),
        leaks: output.includes('a-secret-without-a-name'),
      }
    },
    check({ tree, type, warnings, leaks }, expect) {
      expect(tree.children).toHaveLength(1)
      expect({ type, leaks }).toEqual({ type: 'application/json', leaks: false })
      expect(warnings).toEqual(Object.fromEntries(Object.keys(wrongValues).map((name) => [name, 1])))
    },
  }),
  behaviour({
    name: 'limits cut what a span may hold, and count what they cut',
    env: { OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT: '9', OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT: '6' },
    run: async (context) => context.trace(await context.call('/probe/attrs')),
    check(tree, expect) {
      const lengths = Object.values(tree.attributes).flatMap((value) =>
        typeof value === 'string' ? value.length : [],
      )
      expect(Object.keys(tree.attributes)).toHaveLength(9)
      expect(tree.dropped).toBeGreaterThan(0)
      expect(Math.max(...lengths)).toBeLessThanOrEqual(6)
    },
  }),
  behaviour({
    name: 'the old names of HTTP and database attributes come beside the stable ones when asked for',
    env: { OTEL_SEMCONV_STABILITY_OPT_IN: 'http/dup,database/dup' },
    async run(context) {
      const url = encodeURIComponent(`${context.upstream.url}/old`)
      const called: SpanTree = await context.trace(await context.call(`/probe/fetch?url=${url}`))
      const asked: SpanTree = await context.trace(await context.call('/probe/n-plus-one'))
      return { called, asked }
    },
    check({ called, asked }, expect) {
      expect(called.attributes).toMatchObject({
        'http.request.method': 'GET',
        'http.method': 'GET',
        'http.response.status_code': 200,
        'http.status_code': 200,
        'http.scheme': 'http',
        'http.target': '/probe/fetch',
        'net.host.name': '127.0.0.1',
      })
      expect(called.children[0]?.attributes).toMatchObject({
        'http.method': 'GET',
        'http.url': 'http://127.0.0.1:<port>/old',
        'net.peer.name': '127.0.0.1',
      })
      expect(asked.children[0]?.attributes).toMatchObject({
        'db.system.name': 'sqlite',
        'db.system': 'sqlite',
        'db.query.text': 'SELECT ? AS n',
        'db.statement': 'SELECT ? AS n',
      })
    },
  }),
  behaviour({
    name: 'exporter none makes spans for whoever is called, and sends nothing',
    env: { OTEL_TRACES_EXPORTER: 'none' },
    alone: true,
    async run({ call, settled, running, collector }) {
      const { status, headers } = await call('/probe/attrs')
      const { exported, dropped, queued } = await settled()
      await running.stop()
      return {
        status,
        isAnnounced: headers.has('traceresponse'),
        stats: { exported, dropped, queued },
        requests: collector.requests.length,
      }
    },
    check: (seen, expect) =>
      expect(seen).toEqual({
        status: 200,
        isAnnounced: true,
        stats: { exported: 0, dropped: {}, queued: 0 },
        requests: 0,
      }),
  }),
  behaviour({
    name: 'exporter console prints the trace',
    env: { OTEL_TRACES_EXPORTER: 'console' },
    alone: true,
    async run({ call, running, collector }) {
      await call('/probe/attrs')
      await running.printed(/within it/)
      const names = ['GET /probe/attrs', 'own span', 'within it'].filter((name) =>
        running.output().includes(name),
      )
      return { names, requests: collector.requests.length }
    },
    check: (seen, expect) =>
      expect(seen).toEqual({ names: ['GET /probe/attrs', 'own span', 'within it'], requests: 0 }),
  }),
]
