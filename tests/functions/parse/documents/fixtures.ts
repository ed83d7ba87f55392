import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { UploadedFile } from '../../../../functions/parse/format.ts'
import { gzipOf, tarOf, zipOf } from '../archive/packed.ts'
import { openParts, packageOf } from './open-document.ts'
import { pdfOf } from './print.ts'
import { savedPage } from './saved-page.ts'
import { wordOf, wordParts } from './word.ts'

const top = join(import.meta.dirname, '../../../fixtures')

const placed = new Map([
  ['styles.xml', 'word/styles.xml'],
  ['numbering.xml', 'word/numbering.xml'],
  ['footnotes.xml', 'word/footnotes.xml'],
  ['endnotes.xml', 'word/endnotes.xml'],
  ['document.xml.rels', 'word/_rels/document.xml.rels'],
  ['core.xml', 'docProps/core.xml'],
  ['header1.xml', 'word/header1.xml'],
])

function packWord(folder: string): Uint8Array {
  const others = [...placed].filter(([name]) => existsSync(join(folder, name)))

  return wordOf({
    ...wordParts(readFileSync(join(folder, 'body.xml'), 'utf8')),
    ...Object.fromEntries(others.map(([name, part]) => [part, readFileSync(join(folder, name), 'utf8')])),
  })
}

function packOpenText(folder: string): Uint8Array {
  const part = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined)
  const [made, styles, meta] = ['made.xml', 'styles.xml', 'meta.xml'].map(part)

  return packageOf(
    openParts({
      text: part('text.xml') ?? '',
      ...(made !== undefined && { made }),
      ...(styles !== undefined && { styles }),
      ...(meta !== undefined && { meta }),
    }),
  )
}

const Pages = z.array(z.array(z.object({ text: z.string(), x: z.number(), y: z.number(), size: z.number() })))

const packPages = (folder: string) =>
  pdfOf(z.parse(Pages, JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8'))))

const packPage = (folder: string) =>
  savedPage({
    page: readFileSync(join(folder, 'page.html')),
    address: readFileSync(join(folder, 'address.txt'), 'utf8').trim(),
    charset: 'windows-1252',
  })

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted()
    .map(path => ({ name: path.slice(folder.length + 1), bytes: readFileSync(path) }))

// Containers are kept as what is in them, so that a change of a case can be read; they are packed when they are asked for.
const packers: Record<string, { ending: string; pack(folder: string): Uint8Array }> = {
  docx: { ending: 'docx', pack: packWord },
  odt: { ending: 'odt', pack: packOpenText },
  rtf: { ending: 'rtf', pack: folder => readFileSync(join(folder, 'article.rtf')) },
  email: { ending: 'eml', pack: folder => readFileSync(join(folder, 'article.eml')) },
  pdf: { ending: 'pdf', pack: packPages },
  webarchive: { ending: 'webarchive', pack: packPage },
  zip: { ending: 'zip', pack: folder => zipOf(filesIn(join(folder, 'files'))) },
  tar: { ending: 'tar.gz', pack: folder => gzipOf(tarOf(filesIn(join(folder, 'files')))) },
}

export const cases: { title: string; folder: string; file: UploadedFile }[] = Object.entries(packers).flatMap(
  ([kind, { ending, pack }]) =>
    readdirSync(join(top, kind))
      .toSorted()
      .map(name => {
        const folder = join(top, kind, name)
        return {
          title: `${kind}/${name}`,
          folder,
          file: { key: `world/${name}.${ending}`, bytes: Uint8Array.from(pack(folder)), metadata: {} },
        }
      }),
)
