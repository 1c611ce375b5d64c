import { createApp } from './app.ts'
import { serveDeno } from './serve/deno.ts'

serveDeno(createApp)
