import { createApp } from './app.ts'
import { serveNode } from './serve/node.ts'

serveNode(createApp)
