import { type Attributes, SpanKind } from '@opentelemetry/api'
import { describe, expect, it } from 'vitest'
import { toOldNames } from '../../src/tracing/old-names.ts'

const ALL = { http: true, database: true }

describe('toOldNames', () => {
  it('gives the old names of a server span', () => {
    const attributes = {
      'http.request.method': 'GET',
      'url.path': '/v1/jobs',
      'url.query': 'limit=2',
      'url.scheme': 'https',
      'server.address': 'api.example.com',
      'server.port': 8443,
      'http.response.status_code': 200,
      'http.route': '/v1/jobs',
    }
    expect(toOldNames({ kind: SpanKind.SERVER, attributes }, ALL)).toEqual({
      'http.method': 'GET',
      'http.target': '/v1/jobs?limit=2',
      'http.scheme': 'https',
      'net.host.name': 'api.example.com',
      'net.host.port': 8443,
      'http.status_code': 200,
    })
  })

  it('gives the old names of a client span', () => {
    const attributes = {
      'http.request.method': 'POST',
      'url.full': 'https://api.example.com:8443/x',
      'server.address': 'api.example.com',
      'server.port': 8443,
    }
    expect(toOldNames({ kind: SpanKind.CLIENT, attributes }, ALL)).toEqual({
      'http.method': 'POST',
      'http.url': 'https://api.example.com:8443/x',
      'net.peer.name': 'api.example.com',
      'net.peer.port': 8443,
    })
  })

  it('gives the old names of a database span', () => {
    const attributes = {
      'db.system.name': 'sqlite',
      'db.query.text': 'SELECT ?',
      'db.query.summary': 'SELECT',
      'db.namespace': 'app.db',
      'db.operation.name': 'SELECT',
      'server.address': 'db.example.com',
    }
    expect(toOldNames({ kind: SpanKind.CLIENT, attributes }, ALL)).toEqual({
      'db.system': 'sqlite',
      'db.statement': 'SELECT ?',
      'db.name': 'app.db',
      'db.operation': 'SELECT',
      'net.peer.name': 'db.example.com',
    })
  })

  it('gives an unknown method as it was sent', () => {
    const attributes = { 'http.request.method_original': 'BREW', 'http.request.method': '_OTHER' }
    expect(toOldNames({ kind: SpanKind.SERVER, attributes }, ALL)).toEqual({ 'http.method': 'BREW' })
  })

  it('has a target without a query, and none without a path', () => {
    const targetOf = (attributes: Attributes) => toOldNames({ kind: SpanKind.SERVER, attributes }, ALL)
    expect(targetOf({ 'url.path': '/a' })).toEqual({ 'http.target': '/a' })
    expect(targetOf({ 'http.response.status_code': 204 })).toEqual({ 'http.status_code': 204 })
  })

  it.each([
    [{ http: true, database: false }, ['http.method'], []],
    [{ http: false, database: true }, [], ['db.system', 'net.peer.name']],
    [{ http: false, database: false }, [], []],
  ])('gives what is wanted, for %j', (wanted, http, database) => {
    const namesOf = (attributes: Attributes) =>
      Object.keys(toOldNames({ kind: SpanKind.CLIENT, attributes }, wanted)).toSorted()
    expect(namesOf({ 'http.request.method': 'GET' })).toEqual(http)
    expect(namesOf({ 'db.system.name': 'sqlite', 'server.address': 'a' })).toEqual(database)
  })

  it('leaves its argument as it is', () => {
    const attributes = Object.freeze({ 'url.path': '/a' })
    expect(toOldNames({ kind: SpanKind.SERVER, attributes }, ALL)).not.toBe(attributes)
  })
})
