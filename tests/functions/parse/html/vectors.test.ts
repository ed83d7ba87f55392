import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Draft } from '../../../../events/article.ts'
import { blocksToHtml } from '../../../../functions/text/html.ts'
import { readOf } from './pages.ts'

const long = 'Rain fell on Monday, and the match was off. '
const data = process.env['COPYDESK_DATA']
const vectors = data === undefined ? '' : join(data, 'corpora/hostile/vectors')
if (!existsSync(vectors))
  process.stderr.write('html/vectors.test.ts ran no hostile vectors: COPYDESK_DATA is not set\n')

const Vector = z.object({ input: z.optional(z.string()), base64: z.optional(z.string()) })
const runs =
  /<(?:script|style|object|embed|iframe|svg|math|base|meta|link|form)\b|<[^>]*\son[a-z]+\s*=|<[^>]*(?:href|src)="(?!https?:)/i

describe.runIf(existsSync(vectors))('of a page around hostile markup', () => {
  const files = existsSync(vectors) ? readdirSync(vectors).filter(name => name.endsWith('.jsonl')) : []

  test.each(files)('%s nothing that could run is left', async name => {
    for (const line of readFileSync(join(vectors, name), 'utf8').trim().split('\n')) {
      const { input, base64 = '' } = z.parse(Vector, JSON.parse(line))
      const hostile = input ?? Buffer.from(base64, 'base64').toString('latin1')
      const { draft } = await readOf(`<html><h1>Rain stops play</h1><p>${long}</p><p>${hostile}</p><p>${long}`)

      if (!draft) continue
      expect(() => z.encode(Draft, draft)).not.toThrow()
      expect(blocksToHtml(draft.body)).not.toMatch(runs)
    }
  })
})
