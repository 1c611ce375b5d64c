import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from './worker-bundle.ts'

/** A file of the real postings and resumes that may lie beside a checkout; undefined where they do not. */
export async function readRealInput(name: string): Promise<string | undefined> {
  return readFile(join(projectRoot, '../shared/data', name), 'utf8').catch(() => undefined)
}
