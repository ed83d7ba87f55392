import { expect, test } from 'vitest'
import type { UploadedFile } from '../../../../functions/parse/format.ts'
import { text } from '../../../../functions/parse/formats/text.ts'
import { site } from '../../../../site.config.ts'
import { type Costs, leastCosts, processorTime } from '../../../support/cpu-time.ts'

const pumps = [
  'a',
  ' ',
  '\n',
  '- a\n',
  '1. ',
  '(',
  '[',
  '.',
  '-',
  'By A B, ',
  '4 March ',
  'http://',
  'http://a)',
  '\u0301\u0316',
  '12:',
  '\t\u200b',
  'Harbour market to close\n',
  'A sentence of the story stands here.\n',
  'A B in ',
  '|',
  '" ',
  'EMBARGOED UNTIL\n',
  'Photo: A. ',
  '4 March 2021\n',
  'LONDON — A',
  'Related\n',
  'ENDS\n',
  '\u00e9',
  '# ',
  'Credit: ',
  '/ ',
  'A/',
  'By Ana Ruiz | ',
  'Ana Ruiz ',
  'A',
  'Aa',
  'Ana@',
  '> ',
  ' by ',
  'Subject: fwd: ',
  'Ana Ruiz is a ',
  '. A',
  '2021. ',
  '20214:29 ',
  '年',
  'ตลาด',
  'مارس ',
  'Photo: Ana/Getty. ',
  'A title with the words of a title\n- item\n',
  'Sign up for our newsletter\n',
  'Advertisement\nA sentence of the story stands here, and it is not short at all.\n',
  'The ferry leaves the old pier at dawn.\nHarbour Museum\nReply\n',
  'The old ferry leaves the pier\nPhoto: Tom Berg\nPhoto:\nAdvertisement\n',
  'Ana says:\n4 March 2021\nBy Ana Ruiz\nThe ferry leaves Dover\n',
  'a line that is about as long as one wrapped by hand would be\n',
]

function upload(pump: string, bytes: number): UploadedFile {
  const repeated = pump.repeat(Math.ceil(bytes / new TextEncoder().encode(pump).length))
  return textOf(`Headline of it\n\n${repeated}`)
}

const textOf = (text: string): UploadedFile => ({
  key: 'pump.txt',
  bytes: new TextEncoder().encode(text),
  metadata: {},
})

// Twice the bytes, twice the cost; the half is the noise of a shared machine. Below 25 ms a ratio says nothing: what
// grows with the square takes hundreds.
const fine = ({ small, large }: Costs) => large <= Math.max(small * 2.5, 25)

test.each(pumps)('twice as much of %j costs at most two and a half times as much', async pump => {
  const reading = (bytes: number) => {
    const file = upload(pump, bytes)
    return () => text.read(file, site)
  }
  const work = { small: reading(25_000), large: reading(50_000) }

  expect(await leastCosts(work, { fine })).toSatisfy(fine)
})

const aboveCredit = ['(', ' and A']

test.each(aboveCredit)('a line of %j above a picture’s credit is asked once whether it is a title', async pump => {
  const line = `The ferry at the pier ${pump.repeat(100_000 / pump.length)} x`
  const file = textOf(`Headline of it\n\nThe ferry sails at seven.\n\n${line}\nPhoto: Ana Ruiz/Getty\n`)

  expect(await processorTime(() => text.read(file, site))).toBeLessThan(2000)
})
