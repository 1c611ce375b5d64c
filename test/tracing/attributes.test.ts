import { describe, expect, it } from 'vitest'
import { serverAttributes, withOldDatabaseNames, withOldHttpNames } from '../../src/tracing/attributes.ts'

describe('withOldHttpNames', () => {
  it('adds the old names of a server span', () => {
    const stable = {
      'http.request.method': 'GET',
      'url.path': '/v1/jobs',
      'url.query': 'limit=2',
      'url.scheme': 'https',
      'server.address': 'api.example.com',
      'server.port': 8443,
      'user_agent.original': 'curl/8',
      'http.response.status_code': 200,
    }
    expect(withOldHttpNames(stable)).toEqual({
      ...stable,
      'http.method': 'GET',
      'http.target': '/v1/jobs?limit=2',
      'http.scheme': 'https',
      'net.host.name': 'api.example.com',
      'net.host.port': 8443,
      'http.user_agent': 'curl/8',
      'http.status_code': 200,
    })
  })

  it('adds the old names of a client span', () => {
    const stable = {
      'http.request.method': 'POST',
      'url.full': 'https://api.example.com/x',
      'server.address': 'api.example.com',
      'server.port': 443,
    }
    expect(withOldHttpNames(stable)).toEqual({
      ...stable,
      'http.method': 'POST',
      'http.url': 'https://api.example.com/x',
      'net.peer.name': 'api.example.com',
      'net.peer.port': 443,
    })
  })

  it('gives an unknown method under the old name as it was sent', () => {
    const attributes = { 'http.request.method': '_OTHER', 'http.request.method_original': 'BREW' }
    expect(withOldHttpNames(attributes)['http.method']).toBe('BREW')
    const known = { 'http.request.method': 'GET', 'http.request.method_original': undefined }
    expect(withOldHttpNames(known)['http.method']).toBe('GET')
  })

  it('has a target without a query, and none without a path', () => {
    expect(withOldHttpNames({ 'url.path': '/a' })['http.target']).toBe('/a')
    expect(withOldHttpNames({ 'http.response.status_code': 204 })).toEqual({
      'http.response.status_code': 204,
      'http.status_code': 204,
    })
  })

  it('leaves its argument as it is', () => {
    const attributes = Object.freeze({ 'url.path': '/a' })
    expect(withOldHttpNames(attributes)).not.toBe(attributes)
  })
})

describe('withOldDatabaseNames', () => {
  it('adds the old names', () => {
    const stable = {
      'db.system.name': 'sqlite',
      'db.query.text': 'SELECT ?',
      'db.namespace': 'app.db',
      'db.operation.name': 'SELECT',
      'server.address': 'db.example.com',
    }
    expect(withOldDatabaseNames(stable)).toEqual({
      ...stable,
      'db.system': 'sqlite',
      'db.statement': 'SELECT ?',
      'db.name': 'app.db',
      'db.operation': 'SELECT',
    })
  })
})

describe('serverAttributes', () => {
  it.each([
    ['http://example.com/', 'example.com', 80],
    ['https://example.com/', 'example.com', 443],
    ['http://127.0.0.1:8080/x', '127.0.0.1', 8080],
    ['libsql://db.turso.io', 'db.turso.io', 443],
    ['ws://localhost', 'localhost', 80],
    ['https://[::1]:8443/', '[::1]', 8443],
  ])('says where %s is', (url, address, port) => {
    expect(serverAttributes(new URL(url))).toEqual({ 'server.address': address, 'server.port': port })
  })

  it('has nothing to say of a URL without a host', () => {
    expect(serverAttributes(new URL('data:text/plain,x'))).toEqual({})
  })
})
