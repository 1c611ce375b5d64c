import { createServer } from 'node:http'

// The backend of the benchmark, in a process of its own so that taking spans in costs the measured one nothing.
// POST counts the spans of an OTLP JSON request; GET /count answers how many came since the last time.
let spans = 0
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    if (request.method === 'POST') spans += Buffer.concat(chunks).toString().split('"traceId"').length - 1
    response.setHeader('content-type', 'application/json')
    response.end(request.method === 'POST' ? '{}' : String(spans))
    if (request.method === 'GET') spans = 0
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`)
})
