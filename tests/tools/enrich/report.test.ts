import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Analyse, prepareAnalysis } from '../../../functions/enrich/analysis.ts'
import * as enrichers from '../../../functions/enrich/enrichers/index.ts'
import { enrichFile, type Outcome } from '../../../tools/enrich/enrich-file.ts'
import { asJson, asReport } from '../../../tools/enrich/report.ts'

const sample = new URL('../../../infra/local/samples/world/river-bridge-reopens.txt', import.meta.url).pathname
let analyse: Analyse
let outcome: Outcome
beforeAll(async () => {
  analyse = await prepareAnalysis()
  outcome = await enrichFile(sample, { analyse, textIsBody: false })
})

test('the report that explains speaks of every enricher, also of those that say nothing', () => {
  const report = asReport(outcome, true)

  for (const name of Object.keys(enrichers)) expect(report).toMatch(new RegExp(`^  ${name} `, 'm'))
  expect(report).toMatch(/relations: the words of the signature\n {4}\S+ ×\d+/)
})

test('the line for programs holds every annotation, the signatures too', () => {
  const Line = z.object({ annotations: z.object({ relations: z.object({ value: z.record(z.string(), z.string()) }) }) })
  const { annotations } = z.parse(Line, JSON.parse(asJson(outcome)))

  expect(Object.keys(annotations.relations.value).sort()).toEqual(['signature', 'sketch'])
})
