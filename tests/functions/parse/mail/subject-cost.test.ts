import { expect, test } from 'vitest'
import { saidIn } from '../../../../functions/parse/mail/subject.ts'
import { type Costs, leastCosts } from '../../../support/cpu-time.ts'

test.each(['[', '【'])('%s that nothing closes costs in a subject what any letter does', async sign => {
  const asking = (letter: string) => () => saidIn(letter.repeat(500_000))
  const alike = ({ small, large }: Costs) => large <= small * 4 + 20

  expect(await leastCosts({ small: asking('('), large: asking(sign) }, { fine: alike })).toSatisfy(alike)
})

test('an embargo in brackets within brackets is heard', () => {
  expect(saidIn('The ferry sails [[EMBARGO 5 March 2026]]').embargo).toBe('EMBARGO 5 March 2026')
})
