/** Keeps texts so that whoever reads the database can't: AES-GCM with a key drawn from a secret. */
export interface Seal {
  close(text: string): Promise<Uint8Array<ArrayBuffer>>
  /** The text, or undefined where it was closed with another secret or is damaged. */
  open(sealed: Uint8Array<ArrayBuffer>): Promise<string | undefined>
}

const IV_BYTES = 12

/**
 * A seal for one purpose.
 *
 * @param options.secret at least 32 characters of randomness
 * @param options.purpose what the key is for, so that one secret serves several purposes (HKDF, RFC 5869)
 */
export function createSeal({ secret, purpose }: { secret: string; purpose: string }): Seal {
  const encoder = new TextEncoder()
  // Drawn anew each time: on Workers no request may wait for another's promise.
  async function drawKey(): Promise<CryptoKey> {
    const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, [
      'deriveKey',
    ])
    return crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(purpose) },
      material,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    )
  }
  return {
    async close(text) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const key = await drawKey()
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, encoder.encode(text))
      return concat(iv, new Uint8Array(sealed))
    },
    async open(sealed) {
      const [iv, data] = [sealed.slice(0, IV_BYTES), sealed.slice(IV_BYTES)]
      try {
        const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await drawKey(), data)
        return new TextDecoder().decode(text)
      } catch {
        // All that WebCrypto says is that it failed.
        return undefined
      }
    },
  }
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.byteLength + b.byteLength)
  both.set(a)
  both.set(b, a.byteLength)
  return both
}
