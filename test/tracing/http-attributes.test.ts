import { describe, expect, it } from 'vitest'
import { addHeaders, methodAttributes, serverAttributes } from '../../src/tracing/http-attributes.ts'

describe('serverAttributes', () => {
  it.each([
    ['http://example.com/', 'example.com', undefined],
    ['https://example.com?a=http://other:1', 'example.com', undefined],
    ['http://127.0.0.1:8080/x', '127.0.0.1', 8080],
    ['https://[::1]:8443/', '[::1]', 8443],
    ['https://[::1]/', '[::1]', undefined],
    ['https://joe:secret@example.com:8443/a@b', 'example.com', 8443],
    ['libsql://db.turso.io?authToken=secret', 'db.turso.io', undefined],
    ['ws://localhost#a:1', 'localhost', undefined],
    ['file:///home/joe/app.db', undefined, undefined],
    ['data:text/plain,x', undefined, undefined],
    ['nonsense', undefined, undefined],
    ['', undefined, undefined],
  ])('says where %s is, and the port that it names', (url, address, port) => {
    expect(serverAttributes(url)).toEqual({ 'server.address': address, 'server.port': port })
  })
})

describe('methodAttributes', () => {
  it('keeps a method that the conventions know, and says which another is', () => {
    expect(methodAttributes('PATCH')).toEqual({ 'http.request.method': 'PATCH' })
    for (const method of ['BREW', 'patch', 'GETS', '']) {
      expect(methodAttributes(method)).toEqual({
        'http.request.method': '_OTHER',
        'http.request.method_original': method,
      })
    }
  })
})

describe('addHeaders', () => {
  it('adds those that are there, redacted, under their names in small letters', () => {
    const attributes = {}
    const headers = new Headers({ 'X-One': '1', authorization: 'Bearer abc', other: 'x' })
    addHeaders(attributes, 'http.request.header.', headers, ['X-One', 'Authorization', 'missing'])
    expect(attributes).toEqual({
      'http.request.header.x-one': ['1'],
      'http.request.header.authorization': ['REDACTED'],
    })
  })
})
