import { serveNode } from '../../../src/serve/node.ts'
import { createProbedApp } from '../probes.ts'

serveNode(createProbedApp)
