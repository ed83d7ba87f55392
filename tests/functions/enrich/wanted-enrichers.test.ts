import { expect, test } from 'vitest'
import { prepareAnalysis } from '../../../functions/enrich/analysis.ts'
import * as registry from '../../../functions/enrich/enrichers/index.ts'
import { wantedEnrichers } from '../../../functions/enrich/wanted-enrichers.ts'
import { draftOf } from './drafts.ts'

test('what articles are laid beside one another by is noted where the site asks for that, all else anywhere', () => {
  const all = Object.keys(registry)
  const namesOf = (...asked: Parameters<typeof wantedEnrichers>) => wantedEnrichers(...asked).map(({ name }) => name)

  expect(namesOf({ relations: { related: 'link' } }).sort()).toEqual(all.sort())
  expect(namesOf({}).sort()).toEqual(all.filter(name => name !== 'relations').sort())
})

test('a summary is as long as the publisher lets it be', async () => {
  const draft = draftOf('Ferries', [
    'The ferries to the island sail again from Monday, after the port and its pilots agreed on longer breaks at night.',
    'Both sides signed at dawn in the harbour office, where they had talked through the night and through four pots of tea.',
    'The first boat to leave will be the one that was caught on the far side of the water when the strike began in March.',
    'Shops on the island have had no fresh bread since then, and the school has lent its oven to whoever brought flour.',
  ])
  const analysis = (await prepareAnalysis())(draft)
  const lengthOf = (...asked: Parameters<typeof wantedEnrichers>) => {
    const summary = wantedEnrichers(...asked).find(({ name }) => name === 'summary')
    return JSON.stringify(summary?.annotate(draft, analysis)?.value).length
  }

  expect(lengthOf({})).toBeLessThan(300)
  expect(lengthOf({ summaryCharacters: 500 })).toBeGreaterThan(350)
  expect(lengthOf({ summaryCharacters: 120 })).toBeLessThan(140)
})
