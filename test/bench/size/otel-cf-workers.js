// JavaScript, because this library's types put those of the Workers runtime into every file of the project.
import { instrument } from '@microlabs/otel-cf-workers'
import bare from './bare.ts'

/** The bare worker with otel-cf-workers: the server span, fetch and the Workers bindings. */
export default instrument(bare, (env) => ({
  exporter: { url: env.ENDPOINT, headers: {} },
  service: { name: 'size', version: '1.0.0' },
}))
