// What wrangler.toml puts in the place of @opentelemetry/sdk-trace-base: the class that its BasicTracerProvider
// extends. All that the extension does is to read the process's environment, and a Worker has none.
export * from '@opentelemetry/sdk-trace'
export { TracerProvider as BasicTracerProvider } from '@opentelemetry/sdk-trace'
