import { describe, expect, it } from 'vitest'
import { toPlainText } from '../../../src/postings/html/description.ts'
import { htmlToText } from '../../../src/postings/html/text.ts'

describe('a page as text', () => {
  it('keeps headings and paragraphs apart and gives each item its line', () => {
    const html =
      '<h2>Tasks</h2><ul><li>Build <b>things</b><li><p>Mend them</p></ul><h2>Profile</h2><ol><li>Care</li></ol><p>End'
    expect(htmlToText(html)).toBe('Tasks\n- Build things\n- Mend them\n\nProfile\n- Care\n\nEnd')
  })

  it('breaks lines where br says so, once or twice', () => {
    expect(htmlToText('one<br>two<br/><br>three')).toBe('one\ntwo\n\nthree')
  })

  it('puts a label and its value into one line', () => {
    expect(htmlToText('<table><tr><th>Salary<td><p>€50k</p></table>')).toBe('Salary: €50k')
    expect(htmlToText('<dl><dt>Place:<dd>Ulm<dt>Start<dd></dl><p>x')).toBe('Place: Ulm\nStart\n\nx')
    expect(htmlToText('<dl><dt>Profile<dd><ul><li>a<li>b</ul></dl>')).toBe('Profile:\n- a\n- b')
  })

  it('tells the cells of a row apart without making labels of a heading row', () => {
    expect(htmlToText('<table><tr><th>Pay<th>Place<tr><td>1<td>2</table>')).toBe('Pay | Place\n1 | 2')
    expect(htmlToText('<table><tr><td>a<tr><td><td>b</table>')).toBe('a\nb')
  })

  it('leaves out what is hidden, run, or leads elsewhere', () => {
    const html = `<body style="visibility:hidden"><nav>Home</nav><script>if (a < b) write("</p>")</script>
      <style>p{}</style><p hidden>1</p><p style="color:red; Display : none">2</p><i aria-hidden="true">3</i>
      <template>4</template><svg><title>5</title></svg><select><option>6</select><!-- 7 --><p>shown</p><footer>8</footer>`
    expect(htmlToText(html)).toBe('shown')
  })

  it('makes one kind of blank of them all', () => {
    expect(htmlToText('<p>35&nbsp;000\u202f€ \n\t and&#8203; more</p>')).toBe('35 000 € and more')
    expect(htmlToText('Donau&shy;dampf')).toBe('Donaudampf')
  })

  it('keeps the lines of a pre', () => {
    expect(htmlToText('<pre>a\r\nb</pre>')).toBe('a\nb')
  })

  it('does not repeat a bullet that the item writes itself', () => {
    expect(htmlToText('<ul><li>• a</li><li>- b</li></ul>')).toBe('- a\n- b')
  })

  it('reads on after tags that nobody closed, and past those that nobody opened', () => {
    expect(htmlToText('<div><ul><li>a</div></span></ul></p>b')).toBe('- a\n\nb')
    expect(htmlToText('<p class="x>one</p><p>two</p>')).toBe('one\n\ntwo')
    expect(htmlToText('2 < 3 <4 <')).toBe('2 < 3 <4 <')
  })

  it('decodes references: named, numeric, of windows-1252, and leaves what is none', () => {
    expect(
      htmlToText('R&amp;D &euro;5 &#x20AC; &#128; &#150; &hellip; M&uuml;ller &nope; &copy=1 AT&T'),
    ).toBe('R&D €5 € € – … Müller &nope; &copy=1 AT&T')
    expect(htmlToText('&#0;&#xD800;&#99999999;')).toBe('\uFFFD\uFFFD\uFFFD')
  })

  it('lets no end tag close more than it may', () => {
    expect(htmlToText('<span hidden><div>a</span>b</div></span>c')).toBe('c')
    expect(htmlToText(`<div hidden>${'<div>'.repeat(200)}a${'</div>'.repeat(200)}b</div>c`)).toBe('c')
  })

  it('gives up no text at a depth that nobody writes', () => {
    expect(htmlToText(`${'<div>'.repeat(5_000)}deep${'</div>'.repeat(5_000)}<p>after</p>`)).toBe(
      'deep\n\nafter',
    )
  })
})

describe('hostile pages', () => {
  const hostile = {
    'opening signs': '<'.repeat(1_000_000),
    'open elements': '<a>'.repeat(300_000),
    'end tags that close nothing': '<div>'.repeat(127) + '</b>'.repeat(250_000),
    'quotes that nothing closes': '<a b="'.repeat(150_000) + `<a b='`.repeat(150_000),
    'comments that nothing closes': '<!--'.repeat(250_000),
    'blanks in tags': `<a${' '.repeat(500_000)}b${' '.repeat(500_000)}`,
    'references that are none': '&amp'.repeat(250_000),
    'raw text without end': '<title>a</titl'.repeat(70_000),
    items: '<ul><li>x'.repeat(100_000),
    cells: '<td>x'.repeat(200_000),
  }
  it.each(Object.entries(hostile))('end: a megabyte of %s', (_, html) => {
    expect(htmlToText(html).length).toBeLessThanOrEqual(html.length)
  })
})

describe('the text of a description', () => {
  it('is read as HTML, also where its signs are escaped, once or twice', () => {
    const html = '<p>Hi &amp; welcome</p><ul><li>a</li></ul>'
    const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    for (const value of [html, escaped, escaped.replaceAll('&', '&amp;')]) {
      expect(toPlainText(value)).toBe('Hi & welcome\n\n- a')
    }
  })

  it('keeps its own lines where no tag makes any', () => {
    expect(toPlainText('Tasks:\r\n- <b>Build</b>\n- Mend\n\n\n\nPay: 3 < 4')).toBe(
      'Tasks:\n- Build\n- Mend\n\nPay: 3 < 4',
    )
    expect(toPlainText('one\ntwo<br>three')).toBe('one two\nthree')
  })

  it('loses the wrapping of a CDATA section', () => {
    expect(toPlainText('<![CDATA[Hello <b>you</b>]]>')).toBe('Hello you')
  })
})
