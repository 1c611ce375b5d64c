import type { Client } from '@libsql/client'
import type { Account } from '../http/account.ts'
import type { Failure } from '../http/problem.ts'
import type { ReadPosting } from '../postings/posting.ts'
import type { PostingSource } from '../postings/read-posting.ts'
import type { Services } from '../services.ts'
import { toKey } from './fold.ts'
import { toEntry } from './history.ts'
import { toJob } from './job.ts'
import type { PostingReader } from './reader.ts'
import type { Job } from './record.ts'
import type { JobInput } from './schema.ts'
import { toFingerprint } from './seen.ts'
import { type KeptSource, toKept, toWanted, type Wanted } from './source.ts'
import { findByUrl, type Inserted, insertJob, MAX_JOBS, type SeenBefore, type StoredJob } from './store.ts'

/** What a posting is saved with. */
export interface SaveTools {
  db: Client
  reader: PostingReader
  tracing: Pick<Services['tracing'], 'span'>
  nowMs: number
}

/** A posting that was saved, or had been before; or why it was not. */
export type Saved =
  | { ok: true; stored: StoredJob; seenBefore: SeenBefore | null }
  | { ok: false; failure: Failure }

/** Reads a posting and saves it, unless it had been saved before; when it fails, nothing is stored. */
export async function saveJob(tools: SaveTools, account: Account, input: JobInput): Promise<Saved> {
  const { db, nowMs } = tools
  const asked = toWanted(input)
  if (!asked.ok) return fail({ kind: 'invalid', errors: [asked.error] })
  const { wanted } = asked
  // What is known already need not be fetched.
  const known = wanted.kind === 'url' ? await findByUrl(db, account.id, wanted.url) : undefined
  if (known) return { ok: true, stored: known, seenBefore: 'url' }
  const gotten = await getSource(tools, wanted)
  if (!gotten.ok) return gotten
  const { source, kept } = gotten
  const read = await readSource(tools, source)
  const isFields = wanted.kind === 'fields'
  if (!isFields && isNothing(read)) return fail(nothingIn(kept))
  // Of fields, the text was put together to be read.
  const posting = isFields ? { ...read, text: '' } : read
  const made = toJob(input, { kind: kept.kind, read: posting, nowMs })
  if (!made.ok) return made
  const { job } = made
  const changes = { status: { from: null, to: job.status } }
  const entry = toEntry(account, { nowMs, version: 1, changes })
  const insert = async (job: Job) =>
    insertJob(db, account.id, { job, fingerprint: await toFingerprint(job), source: kept, entry })
  const inserted = await insert(job)
  const settled = inserted && isOther(job, inserted) ? await insert(withoutUrl(job)) : inserted
  if (!settled)
    return fail({ kind: 'conflict', detail: `An account can have ${MAX_JOBS} postings: delete some` })
  const { seenBefore, ...stored } = settled
  return { ok: true, stored, seenBefore }
}

/** Of a page that names the list it is from as its own address, the title tells which posting it is. */
function isOther({ title, provenance }: Job, { job, seenBefore }: Inserted): boolean {
  if (seenBefore !== 'url' || provenance.url?.from === 'caller' || !title || !job.title) return false
  return toKey(title) !== toKey(job.title)
}

function withoutUrl({ provenance: { url: _url, ...provenance }, ...job }: Job): Job {
  return { ...job, url: null, provenance }
}

type Gotten = { ok: true; source: PostingSource; kept: KeptSource } | { ok: false; failure: Failure }

async function getSource({ reader }: SaveTools, wanted: Wanted): Promise<Gotten> {
  if (wanted.kind !== 'url') return { ok: true, source: wanted.source, kept: wanted.kept }
  const fetched = await reader.fetch(wanted.url)
  if (!fetched.ok) return fail({ kind: 'unfetchable', reason: fetched.reason })
  return { ok: true, source: fetched.source, kept: toKept(fetched.source, fetched.url) }
}

function readSource({ reader, tracing }: SaveTools, source: PostingSource): Promise<ReadPosting> {
  return tracing.span('read posting', (active) => {
    const read = reader.read(source)
    active.setAttributes({
      'posting.source': source.kind === 'board' ? source.board : source.kind,
      'posting.fields': Object.keys(read.reading).length,
    })
    return read
  })
}

function isNothing({ reading, text }: ReadPosting): boolean {
  return Object.keys(reading).length === 0 && text.trim() === ''
}

function nothingIn({ kind }: KeptSource): Failure {
  // As of pages that are nothing before their scripts have run.
  if (kind === 'url') return { kind: 'unfetchable', reason: 'The page has no text' }
  return { kind: 'invalid', errors: [{ path: kind, message: 'has no posting that could be read' }] }
}

function fail(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure }
}
