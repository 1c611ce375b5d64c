import { createWorker } from '../../../src/serve/worker.ts'
import { createProbedApp } from '../probes.ts'

export default createWorker(createProbedApp)
