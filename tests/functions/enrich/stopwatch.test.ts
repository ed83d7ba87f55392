import { beforeAll, expect, test } from 'vitest'
import { type Analyse, prepareAnalysis } from '../../../functions/enrich/analysis.ts'
import { enrich } from '../../../functions/enrich/enrich.ts'
import type { Enricher } from '../../../functions/enrich/enricher.ts'
import { stopwatch } from '../../../functions/enrich/stopwatch.ts'
import { draftOf } from './drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

const quick: Enricher = { name: 'quick', annotate: () => ({ version: 1, value: 'said' }) }
const broken: Enricher = {
  name: 'broken',
  annotate: () => {
    throw new Error('no')
  },
}

test('a stopwatch adds up what each enricher takes, one that fails too, and changes nothing that they say', () => {
  let now = 0
  const { timed, milliseconds } = stopwatch([quick, broken], () => {
    now += 1.5
    return now
  })
  const said = () => enrich(draftOf('A', ['B.']), timed, analyse).annotations

  expect([said(), said()]).toEqual(Array(2).fill(enrich(draftOf('A', ['B.']), [quick, broken], analyse).annotations))
  expect(milliseconds).toEqual({ quick: 3, broken: 3 })
})
