import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Draft, Evidence, Rejection } from '../../events/article.ts'
import { recognitions, type UploadedFile } from '../../functions/parse/format.ts'
import * as registry from '../../functions/parse/formats/index.ts'
import { site } from '../../site.config.ts'

const formats = Object.values(registry)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const upload = (key: string, bytes: Uint8Array): UploadedFile => ({ key, bytes, metadata: {} })

const uploads: readonly UploadedFile[] = [
  upload('story.txt', bytesOf('Pier opens\n\nThe pier opened on Friday, a year late and under budget.\n')),
  upload('story', bytesOf('Pier opens\n\nThe pier opened on Friday, a year late and under budget.\n')),
  upload('empty.txt', new Uint8Array()),
  upload('picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0)),
  upload('page.html', bytesOf('<!doctype html><title>Pier</title><p>The pier opened.')),
  upload(
    'page',
    bytesOf('<!-- exported --><html><body onload="a()"><p>The pier opened.<script>b()</script></body></html>'),
  ),
  upload('broken.json', bytesOf('{"uri": ')),
  upload('zeros.bin', new Uint8Array(64)),
  upload(
    'high.txt',
    Uint8Array.from({ length: 256 }, (_, index) => index),
  ),
]

describe.each(formats.map(format => [format.name, format] as const))('the format %s', (name, format) => {
  test('is registered under its own name', () => {
    expect(Object.keys(registry)).toContain(name)
  })

  test.each(uploads.map(file => [file.key, file] as const))('gives a known answer to %s', (_, file) => {
    const answer = format.recognise(file)

    expect(answer === undefined || recognitions.includes(answer)).toBe(true)
  })

  test.each(uploads.map(file => [file.key, file] as const))(
    'reads %s to a valid draft or a valid rejection',
    async (_, file) => {
      const read = await format.read(file, site)

      if (!read.ok) {
        expect(Rejection.safeParse(read.failure).success).toBe(true)
        expect(read.failure.mend).toMatch(/\.$/)
        return
      }
      expect(read.value.articles.length).toBeGreaterThan(0)
      for (const { draft } of read.value.articles) expect(() => z.encode(Draft, draft)).not.toThrow()
      expect(() => z.parse(z.array(Evidence), read.value.evidence)).not.toThrow()
    },
  )

  test('reads the same upload the same way twice', async () => {
    for (const file of uploads) expect(await format.read(file, site)).toEqual(await format.read(file, site))
  })

  test('leaves the bytes of an upload as they are', async () => {
    for (const file of uploads) {
      const before = Uint8Array.from(file.bytes)
      await format.read(file, site)
      expect(file.bytes).toEqual(before)
    }
  })
})

test('no upload is claimed by two formats with equal strength', () => {
  for (const file of uploads) {
    const answers = formats.flatMap(format => format.recognise(file) ?? [])
    const strongest = recognitions.find(recognition => answers.includes(recognition))

    expect(answers.filter(answer => answer === strongest).length).toBeLessThanOrEqual(1)
  }
})
