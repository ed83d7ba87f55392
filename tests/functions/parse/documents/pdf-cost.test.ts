import { expect, test } from 'vitest'
import { contentsOf } from '../../../../functions/parse/documents/pdf/contents.ts'
import { type Costs, leastCosts } from '../../../support/cpu-time.ts'

const raised = { text: '1', x: 50, y: 703, width: 3, size: 5, rtl: false }

/** A page of one word as long as that, with a hundred numbers raised at its end. */
const read = (letters: number) => {
  const word = { text: 'a'.repeat(letters), x: 0, y: 700, width: 50, size: 9, rtl: false }
  contentsOf({ pages: [{ height: 842, runs: [word, ...Array(100).fill(raised)] }], about: {}, said: [] })
}

// The word itself is put together once, which takes some 25 ms; read with each number it would take seconds.
const fine = ({ small, large }: Costs) => large <= Math.max(small * 10, 200)

test('the letters of a word are not read again with each number that is raised behind it', async () => {
  expect(await leastCosts({ small: () => read(1000), large: () => read(400_000) }, { fine })).toSatisfy(fine)
})
