const MAX_BYTES = 64 * 1024

/**
 * The body of an answer, read to its end, so that its connection can be used again. Undefined when it breaks off,
 * is longer than 64 KiB or takes longer than `timeoutMs`; what is left of it is then cancelled.
 */
export async function drain(response: Response, timeoutMs: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array()
  let complete = true
  const giveUp = () => {
    complete = false
    reader.cancel().catch(() => {})
  }
  const timer = setTimeout(giveUp, timeoutMs)
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length
      if (size > MAX_BYTES) giveUp()
      else chunks.push(read.value)
    }
    return complete ? new Uint8Array(await new Blob(chunks).arrayBuffer()) : undefined
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
