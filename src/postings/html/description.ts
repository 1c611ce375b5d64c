import { decodeEntities } from './entities.ts'
import { htmlToText } from './text.ts'

const tag = /<\/?[a-z][a-z\d]*[\s/>]/i
const escapedTag = /&(?:amp;){0,3}(?:lt|#60|#x3c);\/?[a-z]/i
const lineTag = /<(?:p|br|div|li|ul|ol|h[1-6]|tr|table|section|dl)[\s/>]/i

/**
 * The plain text of a value that is text, HTML or HTML with its signs escaped (once or more), as feeds and boards
 * give it. Line breaks of the source count where no tag makes any.
 */
export function toPlainText(value: string): string {
  let html = value
  for (let times = 0; times < 4 && !tag.test(html) && escapedTag.test(html); times += 1)
    html = decodeEntities(html)
  return htmlToText(html, { keepLines: !lineTag.test(html) })
}
