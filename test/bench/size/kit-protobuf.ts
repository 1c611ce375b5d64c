import { ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer'
import { createWorker } from './kit.ts'

export default createWorker({ protobuf: ProtobufTraceSerializer })
