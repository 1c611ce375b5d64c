import { createApp } from './app.ts'
import { createWorker } from './serve/worker.ts'

export default createWorker(createApp)
