import { describe, expect, it } from 'vitest'
import { type Env, parseTracingConfig } from '../../src/tracing/config.ts'

const parse = (env: Env) => parseTracingConfig(env, { serviceName: 'shop', serviceVersion: '1.2.3' })
const settingsOf = (env: Env) => {
  const { settings, warnings } = parse(env)
  expect(warnings).toEqual([])
  return settings
}
const otlpOf = (env: Env) => settingsOf(env).otlp
const warningsOf = (env: Env) => parse(env).warnings
const urlOf = (endpoint: string) => otlpOf({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }).url
const tracesUrlOf = (endpoint: string) =>
  otlpOf({
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://general:4318',
  }).url
const propagatorsOf = (value: string) => settingsOf({ OTEL_PROPAGATORS: value }).propagators
const namesOf = (value: string) => settingsOf({ OTEL_SEMCONV_STABILITY_OPT_IN: value }).oldNames
const defaults = settingsOf({})

describe('without any variable', () => {
  it('has the defaults of the specification', () => {
    expect(defaults).toEqual({
      disabled: false,
      resource: { 'service.name': 'shop', 'service.version': '1.2.3' },
      sampler: { name: 'parentbased_always_on', ratio: 1 },
      exporter: 'otlp',
      propagators: ['tracecontext', 'baggage'],
      otlp: {
        url: 'http://localhost:4318/v1/traces',
        headers: {},
        timeoutMs: 10_000,
        compression: 'none',
        protocol: 'http/json',
      },
      batch: {
        scheduleDelayMs: 5000,
        exportTimeoutMs: 30_000,
        maxQueueSize: 2048,
        maxExportBatchSize: 512,
      },
      limits: {
        attributeCountLimit: 128,
        attributeValueLengthLimit: Infinity,
        eventCountLimit: 128,
        linkCountLimit: 128,
        attributePerEventCountLimit: 128,
        attributePerLinkCountLimit: 128,
      },
      oldNames: { http: false, database: false },
      captureMessageContent: 'NO_CONTENT',
    })
  })

  it('takes empty and blank values for unset ones, without a warning', () => {
    const names =
      'SDK_DISABLED SERVICE_NAME RESOURCE_ATTRIBUTES TRACES_SAMPLER TRACES_SAMPLER_ARG TRACES_EXPORTER PROPAGATORS ' +
      'EXPORTER_OTLP_ENDPOINT EXPORTER_OTLP_TRACES_ENDPOINT EXPORTER_OTLP_HEADERS EXPORTER_OTLP_TIMEOUT ' +
      'EXPORTER_OTLP_COMPRESSION EXPORTER_OTLP_PROTOCOL BSP_SCHEDULE_DELAY BSP_MAX_QUEUE_SIZE ' +
      'SPAN_ATTRIBUTE_COUNT_LIMIT SEMCONV_STABILITY_OPT_IN INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT'
    for (const value of ['', ' ', '\t']) {
      expect(settingsOf(Object.fromEntries(names.split(' ').map((name) => [`OTEL_${name}`, value])))).toEqual(
        defaults,
      )
    }
  })

  it('ignores the bindings of a Worker that are no settings', () => {
    const env = { OTEL_SERVICE_NAME: { get() {} }, OTEL_TRACES_SAMPLER: null, OTEL_PROPAGATORS: () => 'b3' }
    expect(settingsOf(env)).toEqual(defaults)
  })

  it('reads numbers and booleans that a Worker has as vars', () => {
    const { disabled, batch } = settingsOf({ OTEL_SDK_DISABLED: true, OTEL_BSP_SCHEDULE_DELAY: 250 })
    expect({ disabled, delay: batch.scheduleDelayMs }).toEqual({ disabled: true, delay: 250 })
  })
})

describe('OTEL_SDK_DISABLED', () => {
  it('is true only for true, in any case', () => {
    for (const value of ['true', 'TRUE', ' True ']) {
      expect(settingsOf({ OTEL_SDK_DISABLED: value }).disabled).toBe(true)
    }
    for (const value of ['false', 'False', 'FALSE']) {
      expect(settingsOf({ OTEL_SDK_DISABLED: value }).disabled).toBe(false)
    }
  })

  it('is false for anything else, with a warning', () => {
    for (const value of ['1', 'yes', 'on', 'tru']) {
      const { settings, warnings } = parse({ OTEL_SDK_DISABLED: value })
      expect(settings.disabled).toBe(false)
      expect(warnings).toEqual([`Cannot parse OTEL_SDK_DISABLED: ${value}`])
    }
  })
})

describe('the resource', () => {
  it('takes the name from OTEL_SERVICE_NAME before OTEL_RESOURCE_ATTRIBUTES before the code', () => {
    const attributes = 'service.name=from-attributes,service.version=9,team=a'
    expect(settingsOf({ OTEL_RESOURCE_ATTRIBUTES: attributes }).resource).toEqual({
      'service.name': 'from-attributes',
      'service.version': '9',
      team: 'a',
    })
    const env = { OTEL_RESOURCE_ATTRIBUTES: attributes, OTEL_SERVICE_NAME: 'from-name' }
    expect(settingsOf(env).resource['service.name']).toBe('from-name')
    expect(settingsOf({ OTEL_RESOURCE_ATTRIBUTES: 'service.name=' }).resource['service.name']).toBe('shop')
  })

  it('decodes names and values, trims them and passes over empty members', () => {
    const value = ' a%2Cb = 1%3D2%2C%20%C3%A9 ,, deployment.environment=prod,url=http://x/?q=1 ,'
    expect(settingsOf({ OTEL_RESOURCE_ATTRIBUTES: value }).resource).toMatchObject({
      'a,b': '1=2, é',
      'deployment.environment': 'prod',
      url: 'http://x/?q=1',
    })
  })

  it('is without service.version when nobody says one', () => {
    const { settings } = parseTracingConfig({}, { serviceName: 'shop' })
    expect(settings.resource).toEqual({ 'service.name': 'shop' })
  })

  it('drops the whole value over one mistake, with one warning', () => {
    for (const value of ['a=1,b=%E9,c=%zz', 'a=1,b', '=1,a=2', 'a=%', 'a=1, =2']) {
      const { settings, warnings } = parse({ OTEL_RESOURCE_ATTRIBUTES: value })
      expect(settings.resource).toEqual(defaults.resource)
      expect(warnings).toEqual([`Cannot parse OTEL_RESOURCE_ATTRIBUTES: ${value}`])
    }
  })

  it('keeps attributes with the names of object members as attributes', () => {
    const { resource } = settingsOf({ OTEL_RESOURCE_ATTRIBUTES: 'constructor=1,toString=2' })
    expect(Object.entries(resource)).toEqual(
      expect.arrayContaining([
        ['constructor', '1'],
        ['toString', '2'],
      ]),
    )
  })
})

describe('the sampler', () => {
  it('is any of the six, in any case', () => {
    for (const name of ['always_on', 'always_off', 'parentbased_always_on', 'parentbased_always_off']) {
      expect(settingsOf({ OTEL_TRACES_SAMPLER: name.toUpperCase() }).sampler).toEqual({ name, ratio: 1 })
    }
    for (const name of ['traceidratio', 'parentbased_traceidratio']) {
      const env = { OTEL_TRACES_SAMPLER: name, OTEL_TRACES_SAMPLER_ARG: '0.25' }
      expect(settingsOf(env).sampler).toEqual({ name, ratio: 0.25 })
      expect(settingsOf({ OTEL_TRACES_SAMPLER: name }).sampler.ratio).toBe(1)
    }
  })

  it('takes every spelling of a ratio from 0 to 1', () => {
    const spellings: [string, number][] = [
      ['0', 0],
      ['1', 1],
      ['1.0', 1],
      ['.5', 0.5],
      ['1e-3', 0.001],
    ]
    for (const [arg, ratio] of spellings) {
      const env = { OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: arg }
      expect(settingsOf(env).sampler.ratio).toBe(ratio)
    }
  })

  it('takes 1 for a wrong ratio, with a warning', () => {
    for (const arg of ['abc', '-0.1', '1.1', 'NaN', 'Infinity', '0,5', '50%']) {
      const { settings, warnings } = parse({
        OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
        OTEL_TRACES_SAMPLER_ARG: arg,
      })
      expect(settings.sampler).toEqual({ name: 'parentbased_traceidratio', ratio: 1 })
      expect(warnings).toEqual([`Cannot parse OTEL_TRACES_SAMPLER_ARG: ${arg}`])
    }
  })

  it('leaves the argument aside when no sampler is set, when it is wrong, and when it takes none', () => {
    expect(settingsOf({ OTEL_TRACES_SAMPLER_ARG: '0.5' }).sampler).toEqual(defaults.sampler)
    expect(
      settingsOf({ OTEL_TRACES_SAMPLER: 'always_on', OTEL_TRACES_SAMPLER_ARG: 'abc' }).sampler.ratio,
    ).toBe(1)
    const { settings, warnings } = parse({ OTEL_TRACES_SAMPLER: 'xray', OTEL_TRACES_SAMPLER_ARG: '0.5' })
    expect(settings.sampler).toEqual(defaults.sampler)
    expect(warnings).toEqual(['Cannot parse OTEL_TRACES_SAMPLER: xray'])
  })
})

describe('the exporter and the propagators', () => {
  it('choose among the known exporters', () => {
    for (const name of ['otlp', 'console', 'none']) {
      expect(settingsOf({ OTEL_TRACES_EXPORTER: name }).exporter).toBe(name)
    }
    expect(parse({ OTEL_TRACES_EXPORTER: 'zipkin' })).toMatchObject({
      settings: { exporter: 'otlp' },
      warnings: ['Cannot parse OTEL_TRACES_EXPORTER: zipkin'],
    })
  })

  it('take each propagator once, and none for none', () => {
    expect(propagatorsOf('baggage')).toEqual(['baggage'])
    expect(propagatorsOf('tracecontext, TraceContext ,tracecontext')).toEqual(['tracecontext'])
    expect(propagatorsOf('none')).toEqual([])
  })

  it('warn of unknown propagators once, and work on with the known ones', () => {
    const warning = 'Cannot parse OTEL_PROPAGATORS: '
    expect(parse({ OTEL_PROPAGATORS: 'b3,tracecontext,jaeger' })).toMatchObject({
      settings: { propagators: ['tracecontext'] },
      warnings: [`${warning}b3,tracecontext,jaeger`],
    })
    expect(parse({ OTEL_PROPAGATORS: 'xray' })).toMatchObject({
      settings: { propagators: ['tracecontext', 'baggage'] },
      warnings: [`${warning}xray`],
    })
  })
})

describe('the endpoint', () => {
  it('joins v1/traces to the general one with exactly one slash', () => {
    expect(urlOf('http://collector:4318')).toBe('http://collector:4318/v1/traces')
    expect(urlOf('http://collector:4318/')).toBe('http://collector:4318/v1/traces')
    expect(urlOf('https://example.com/otlp')).toBe('https://example.com/otlp/v1/traces')
    expect(urlOf('https://example.com/otlp//')).toBe('https://example.com/otlp/v1/traces')
    expect(urlOf('https://example.com/otlp?tenant=a')).toBe('https://example.com/otlp/v1/traces?tenant=a')
  })

  it('uses the one for traces as it is, before the general one', () => {
    expect(tracesUrlOf('http://traces:4318/custom')).toBe('http://traces:4318/custom')
    expect(tracesUrlOf('http://traces:4318/custom/')).toBe('http://traces:4318/custom/')
    expect(tracesUrlOf('http://traces:4318')).toBe('http://traces:4318/')
    expect(tracesUrlOf('http://traces:4318/v1/traces?x=1')).toBe('http://traces:4318/v1/traces?x=1')
  })

  it('is the default when it is no http URL, with a warning that does not show it', () => {
    for (const value of [
      'localhost:4318',
      'grpc://secret@host:4317',
      'ftp://host',
      '//host',
      'secret',
      'http://',
    ]) {
      const { settings, warnings } = parse({ OTEL_EXPORTER_OTLP_ENDPOINT: value })
      expect(settings.otlp.url).toBe('http://localhost:4318/v1/traces')
      expect(warnings).toEqual(['Cannot parse OTEL_EXPORTER_OTLP_ENDPOINT'])
    }
  })

  it('falls back on the general one when the one for traces is wrong', () => {
    const { settings, warnings } = parse({
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'nonsense',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://general:4318',
    })
    expect(settings.otlp.url).toBe('http://general:4318/v1/traces')
    expect(warnings).toEqual(['Cannot parse OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'])
  })

  it('turns a user in the URL into a header', () => {
    const { url, headers } = otlpOf({
      OTEL_EXPORTER_OTLP_ENDPOINT: 'https://us%40er:p%C3%A4ss@example.com/otlp',
    })
    expect(url).toBe('https://example.com/otlp/v1/traces')
    const credentials = Buffer.from('us@er:päss').toString('base64')
    expect(headers).toEqual({ authorization: `Basic ${credentials}` })
    expect(otlpOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'https://имя@example.com' }).headers).toEqual({
      authorization: `Basic ${Buffer.from('имя:').toString('base64')}`,
    })
  })

  it('lets an Authorization among the headers beat the user in the URL', () => {
    const { headers } = otlpOf({
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://user:pass@example.com/',
      OTEL_EXPORTER_OTLP_HEADERS: 'Authorization=Bearer%20abc',
    })
    expect(headers).toEqual({ authorization: 'Bearer abc' })
  })
})

describe('the headers', () => {
  it('are decoded, and their names are in lower case', () => {
    const value = 'Api-Key=a%20b%3D, x-tenant = one ,Authorization=Basic dTpwYXNz==,'
    expect(otlpOf({ OTEL_EXPORTER_OTLP_HEADERS: value }).headers).toEqual({
      'api-key': 'a b=',
      'x-tenant': 'one',
      authorization: 'Basic dTpwYXNz==',
    })
  })

  it('for traces replace the general ones', () => {
    const { headers } = otlpOf({
      OTEL_EXPORTER_OTLP_TRACES_HEADERS: 'x-traces=1',
      OTEL_EXPORTER_OTLP_HEADERS: 'api-key=general',
    })
    expect(headers).toEqual({ 'x-traces': '1' })
  })

  it('leave out bad pairs, with one warning that shows nothing of them', () => {
    const value = 'good=1,hunter2,=hunter2,bad name=hunter2,cr=hunter2%0D%0Ax:y,pct=%zzhunter2,snow=%E2%98%83'
    const { settings, warnings } = parse({ OTEL_EXPORTER_OTLP_HEADERS: value })
    expect(settings.otlp.headers).toEqual({ good: '1' })
    expect(warnings).toEqual(['Cannot parse OTEL_EXPORTER_OTLP_HEADERS'])
  })
})

describe('the other OTLP settings', () => {
  it('are those for traces before the general ones', () => {
    const { timeoutMs, compression, protocol } = otlpOf({
      OTEL_EXPORTER_OTLP_TRACES_TIMEOUT: '2000',
      OTEL_EXPORTER_OTLP_TIMEOUT: '3000',
      OTEL_EXPORTER_OTLP_TRACES_COMPRESSION: 'none',
      OTEL_EXPORTER_OTLP_COMPRESSION: 'gzip',
      OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: 'http/protobuf',
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    })
    expect({ timeoutMs, compression, protocol }).toEqual({
      timeoutMs: 2000,
      compression: 'none',
      protocol: 'http/protobuf',
    })
  })

  it('are the general ones when nothing is said for traces', () => {
    const { timeoutMs, compression, protocol } = otlpOf({
      OTEL_EXPORTER_OTLP_TIMEOUT: '0',
      OTEL_EXPORTER_OTLP_COMPRESSION: 'GZIP',
      OTEL_EXPORTER_OTLP_PROTOCOL: 'HTTP/Protobuf',
    })
    expect({ timeoutMs, compression, protocol }).toEqual({
      timeoutMs: 0,
      compression: 'gzip',
      protocol: 'http/protobuf',
    })
  })

  it('warn of what does not exist here, and stay at their defaults', () => {
    expect(
      parse({
        OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
        OTEL_EXPORTER_OTLP_COMPRESSION: 'zstd',
        OTEL_EXPORTER_OTLP_TIMEOUT: '10s',
      }),
    ).toMatchObject({
      settings: { otlp: defaults.otlp },
      warnings: [
        'Cannot parse OTEL_EXPORTER_OTLP_TIMEOUT: 10s',
        'Cannot parse OTEL_EXPORTER_OTLP_COMPRESSION: zstd',
        'Cannot parse OTEL_EXPORTER_OTLP_PROTOCOL: grpc',
      ],
    })
  })
})

describe('the batches', () => {
  it('are read as they are set', () => {
    const { batch } = settingsOf({
      OTEL_BSP_SCHEDULE_DELAY: '0',
      OTEL_BSP_EXPORT_TIMEOUT: '1500',
      OTEL_BSP_MAX_QUEUE_SIZE: '100',
      OTEL_BSP_MAX_EXPORT_BATCH_SIZE: '100',
    })
    expect(batch).toEqual({
      scheduleDelayMs: 0,
      exportTimeoutMs: 1500,
      maxQueueSize: 100,
      maxExportBatchSize: 100,
    })
  })

  it('have no limit of time when it is 0', () => {
    expect(settingsOf({ OTEL_BSP_EXPORT_TIMEOUT: '0' }).batch.exportTimeoutMs).toBe(2 ** 31 - 1)
  })

  it('are never larger than the queue', () => {
    expect(settingsOf({ OTEL_BSP_MAX_QUEUE_SIZE: '100' }).batch.maxExportBatchSize).toBe(100)
    expect(parse({ OTEL_BSP_MAX_QUEUE_SIZE: '100', OTEL_BSP_MAX_EXPORT_BATCH_SIZE: '512' })).toMatchObject({
      settings: { batch: { maxQueueSize: 100, maxExportBatchSize: 100 } },
      warnings: ['Cannot parse OTEL_BSP_MAX_EXPORT_BATCH_SIZE: 512'],
    })
  })

  it('warn of what is no number or none that fits, and stay at their defaults', () => {
    for (const value of ['0', '-1', '1.5', '1e3', '0x10', 'many', '2147483648', '99999999999999999999']) {
      const { settings, warnings } = parse({ OTEL_BSP_MAX_QUEUE_SIZE: value })
      expect(settings.batch).toEqual(defaults.batch)
      expect(warnings).toEqual([`Cannot parse OTEL_BSP_MAX_QUEUE_SIZE: ${value}`])
    }
  })
})

describe('the limits', () => {
  it('of one kind beat those for every attribute', () => {
    const env = {
      OTEL_ATTRIBUTE_COUNT_LIMIT: '10',
      OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT: '20',
    }
    expect(settingsOf(env).limits).toEqual({
      attributeCountLimit: 10,
      attributeValueLengthLimit: 20,
      eventCountLimit: 128,
      linkCountLimit: 128,
      attributePerEventCountLimit: 10,
      attributePerLinkCountLimit: 10,
    })
    const own = {
      OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT: '1',
      OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT: '2',
      OTEL_SPAN_EVENT_COUNT_LIMIT: '3',
      OTEL_SPAN_LINK_COUNT_LIMIT: '4',
      OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT: '5',
      OTEL_LINK_ATTRIBUTE_COUNT_LIMIT: '6',
    }
    expect(Object.values(settingsOf({ ...env, ...own }).limits)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('have the names that the SDK gives them beside those of the specification', () => {
    const { limits } = settingsOf({
      OTEL_SPAN_ATTRIBUTE_PER_EVENT_COUNT_LIMIT: '7',
      OTEL_SPAN_ATTRIBUTE_PER_LINK_COUNT_LIMIT: '8',
    })
    expect(limits).toMatchObject({ attributePerEventCountLimit: 7, attributePerLinkCountLimit: 8 })
  })

  it('warn once of a wrong value that several of them would fall back on', () => {
    expect(warningsOf({ OTEL_ATTRIBUTE_COUNT_LIMIT: '-5' })).toEqual([
      'Cannot parse OTEL_ATTRIBUTE_COUNT_LIMIT: -5',
    ])
    const env = { OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT: 'x', OTEL_ATTRIBUTE_COUNT_LIMIT: '9' }
    expect(parse(env).settings.limits.attributeCountLimit).toBe(9)
  })
})

describe('the opt-ins', () => {
  it('write the old names only for the two that say dup', () => {
    expect(namesOf('http/dup')).toEqual({ http: true, database: false })
    expect(namesOf('messaging, DATABASE/dup ,http/dup')).toEqual({ http: true, database: true })
    expect(namesOf('http,database,gen_ai_latest_experimental')).toEqual({ http: false, database: false })
  })

  it('capture messages as the mode says, and nothing when it says nothing known', () => {
    const name = 'OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT'
    const modeOf = (value: string) => settingsOf({ [name]: value }).captureMessageContent
    for (const mode of ['NO_CONTENT', 'SPAN_ONLY', 'EVENT_ONLY', 'SPAN_AND_EVENT']) {
      expect(modeOf(mode)).toBe(mode)
      expect(modeOf(mode.toLowerCase())).toBe(mode)
    }
    for (const value of ['everything', 'true']) {
      const { settings, warnings } = parse({ [name]: value })
      expect(settings.captureMessageContent).toBe('NO_CONTENT')
      expect(warnings).toEqual([`Cannot parse ${name}: ${value}`])
    }
  })
})

it('keeps a warning on one line, however the value looks', () => {
  const [warning = ''] = warningsOf({ OTEL_TRACES_EXPORTER: `a\nb\r\n${'x'.repeat(5000)}` })
  expect(warning).toMatch(/: a b x+$/)
  expect(warning.length).toBeLessThan(200)
})
