import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import { docsStyle } from './docs-style.ts'
import type { ApiDocument } from './api-document.ts'
import { problems, problemType } from './problem.ts'

type Methods = NonNullable<ApiDocument['paths'][string]>
type Operation = NonNullable<Methods['get']>
type Body = NonNullable<Operation['requestBody']> | NonNullable<Operation['responses']>[string]

const METHODS = ['get', 'post', 'patch', 'put', 'delete'] as const

/** The document as one page for people: no script, and nothing is loaded from elsewhere. */
export function docsPage(c: Context, document: ApiDocument) {
  const nonce = crypto.randomUUID()
  c.header(
    'content-security-policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  )
  const { title, version, description } = document.info
  const tags = (document.tags ?? []).map(({ name }) => name)
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title} API</title>
          <style nonce="${nonce}">
            ${raw(docsStyle)}
          </style>
        </head>
        <body>
          <header>
            <h1>${title} <small>${version}</small></h1>
            <p>${description} The same as <a href="/openapi.json">OpenAPI 3.1</a>.</p>
            <p>
              Everything under <code>/v1</code> but what is marked public wants
              <code>Authorization: Bearer</code> with an access token or an API key.
            </p>
            <nav aria-label="Chapters">
              ${[...tags, 'problems'].map((name) => html`<a href="#${toAnchor(name)}">${name}</a> `)}
            </nav>
          </header>
          <main>${tags.map((name) => renderTag(document, name))} ${renderProblems()}</main>
        </body>
      </html>`,
  )
}

function renderTag(document: ApiDocument, tag: string) {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const operation = methods[method]
      return operation?.tags?.includes(tag) ? [renderOperation(document, method, path, operation)] : []
    }),
  )
  return html`<h2 id="${toAnchor(tag)}">${tag}</h2>
    ${operations}`
}

function renderOperation(document: ApiDocument, method: string, path: string, operation: Operation) {
  const { summary, description, parameters = [], requestBody, responses } = operation
  return html`<details class="operation" id="${operation.operationId}">
    <summary>
      <span class="method ${method}">${method.toUpperCase()}</span>
      <span class="path">${path}</span>
      <span class="faint">${summary}${operation.security?.length === 0 && ' · public'}</span>
    </summary>
    <div>
      ${description?.split('\n\n').map((paragraph) => html`<p>${renderText(paragraph)}</p>`)}
      ${
        parameters.length > 0 &&
        html`<h3>Parameters</h3>
          ${renderParameters(parameters)}`
      }
      ${
        requestBody &&
        html`<h3>Body</h3>
          ${examplesOf(document, requestBody).map(renderExample)}`
      }
      <h3>Answers</h3>
      ${renderResponses(document, responses)}
    </div>
  </details>`
}

function renderParameters(parameters: NonNullable<Operation['parameters']>) {
  const rows = parameters.map(
    (parameter) =>
      'name' in parameter &&
      html`<tr>
        <td><code>${parameter.name}</code> <span class="faint">${parameter.in}</span></td>
        <td>${renderText(parameter.description ?? '')}</td>
      </tr>`,
  )
  return html`<table>
    ${rows}
  </table>`
}

function renderResponses(document: ApiDocument, responses: NonNullable<Operation['responses']>) {
  const rows = Object.entries(responses).map(
    ([status, response]) =>
      html`<tr>
        <td><code>${status}</code></td>
        <td>
          ${'description' in response && response.description}
          ${Number(status) < 400 && examplesOf(document, response).slice(0, 1).map(renderExample)}
        </td>
      </tr>`,
  )
  return html`<table>
    ${rows}
  </table>`
}

function renderProblems() {
  const rows = Object.entries(problems).map(
    ([kind, { status, title }]) =>
      html`<tr id="${problemType(kind).split('#')[1]}">
        <td><code>${status}</code></td>
        <td>${title} <span class="faint">${problemType(kind)}</span></td>
      </tr>`,
  )
  return html`<h2 id="problems">Problems</h2>
    <p>
      Every refusal is <code>application/problem+json</code> (RFC 9457), with the <code>trace_id</code> it can
      be looked up by, and in <code>errors</code> the path of each wrong field.
    </p>
    <table>
      ${rows}
    </table>`
}

/** Text with what stands between backticks as code. */
function renderText(text: string) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))
}

function toAnchor(name: string): string {
  return name.replaceAll(' ', '-')
}

function renderExample(example: unknown) {
  return html`<pre>${JSON.stringify(example, null, 2)}</pre>`
}

/** The examples in the schema of a body, wherever the document keeps that schema. */
function examplesOf({ components }: ApiDocument, body: Body): unknown[] {
  const schema = ('content' in body && body.content?.['application/json']?.schema) || {}
  const name = '$ref' in schema ? schema.$ref?.split('/').at(-1) : undefined
  const found = name === undefined ? schema : (components.schemas?.[name] ?? {})
  return 'examples' in found ? (found.examples ?? []) : []
}
