import { expect, test } from 'vitest'
import { linesOf } from '../../../../functions/parse/documents/pdf/lines.ts'
import * as formats from '../../../../functions/parse/formats/index.ts'
import { parse } from '../../../../functions/parse/parse.ts'
import { site } from '../../../../site.config.ts'
import { pdfOf } from './print.ts'

test('Arabic that was printed in the shapes of its letters is read in its letters', () => {
  const runs = [{ text: 'ﻣﺰارﻋﻮ وادي درﻋﺔ', x: 100, y: 700, width: 200, size: 12, rtl: true }]

  expect(linesOf({ height: 842, runs }, 1).map(({ text }) => text)).toEqual(['مزارعو وادي درعة'])
})

test('a PDF of boxes and blanks, whose program had no font, has no text', async () => {
  const bytes = pdfOf([[{ text: '  .  , ', x: 60, y: 780 }]])
  const read = await parse({ key: 'a.pdf', bytes, metadata: {} }, Object.values(formats), site)

  expect(read).toMatchObject({ ok: false, failure: { kind: 'no-text' } })
})
