import { describe, expect, test } from 'vitest'
import * as formats from '../../../functions/parse/formats/index.ts'
import { parse } from '../../../functions/parse/parse.ts'
import { site } from '../../../site.config.ts'
import { markedPage } from '../../../tools/read/marked-source.ts'
import { zipOf } from '../../functions/parse/archive/packed.ts'
import { cases } from '../../functions/parse/documents/fixtures.ts'

async function shown(file: string, bytes: Uint8Array): Promise<string> {
  return markedPage({
    file,
    bytes,
    reading: await parse({ key: file, bytes, metadata: {} }, Object.values(formats), site),
  })
}

const fixture = (title: string) => {
  const found = cases.find(one => one.title === title)
  if (found === undefined) throw new Error(`no fixture ${title}`)
  return shown(found.file.key, found.file.bytes)
}

describe('a page shows what was taken', () => {
  test.each([
    ['docx/table-and-quote', '<li><mark class="headline" title="headline">What the bridge cost</mark></li>'],
    ['rtf/styles-and-links', '<li><mark class="headline" title="headline">'],
    ['pdf/two-columns-and-two-pages', '<li><mark class="headline" title="headline">'],
  ])('of %s paragraph by paragraph', async (title, marked) => {
    expect(await fixture(title)).toContain(marked)
  })

  test('of a bundle file by file, each with its headline', async () => {
    const page = await fixture('zip/several-formats')

    expect(page).toContain('<details open><summary><b>ferry.txt</b> Ferry strike called off</summary>')
    expect(page).toContain('<mark class="headline" title="headline">Ferry strike called off</mark>')
    expect(page).toContain('In it as   ferry.txt')
  })

  test('of a bundle with files that cannot be read, and says so', async () => {
    const page = await fixture('zip/one-broken-among-good')

    expect(page).toContain('<em>no article</em>')
    expect(page).toContain('photo.txt')
  })

  test('of a bundle its pictures by name', async () => {
    expect(await fixture('zip/two-stories-and-a-picture')).toMatch(/<b>[^<]+\.(?:jpe?g|png)<\/b>/)
  })

  test('of many files none opened', async () => {
    const files = ['a', 'b', 'c', 'd', 'e', 'f'].map(name => ({
      name: `${name}.txt`,
      bytes: `Story ${name}\n\nIt rained.`,
    }))
    const page = await shown('spring.zip', zipOf(files))

    expect(page).toContain('<details><summary><b>a.txt</b>')
    expect(page).not.toContain('<details open>')
  })

  test('and nothing that could run, whatever files are called and hold', async () => {
    const hostile = '<script>alert(1)</script>'
    const page = await shown(
      'a"><img src=x onerror=alert(1)>.zip',
      zipOf([{ name: `${hostile}.txt`, bytes: `${hostile}\n\n${hostile} It rained on Monday.` }]),
    )

    expect(page).not.toMatch(/<script|<img/)
    expect(page).toContain("default-src 'none'")
  })

  test('of bytes that are no text only the reason', async () => {
    expect(await shown('a.txt', Uint8Array.of(1, 0, 2, 0xff))).toContain('<p class="none">The bytes are not text.</p>')
  })
})
