import { serveDeno } from '../../../src/serve/deno.ts'
import { createProbedApp } from '../probes.ts'

serveDeno(createProbedApp)
