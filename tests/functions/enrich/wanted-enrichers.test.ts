import { expect, test } from 'vitest'
import * as registry from '../../../functions/enrich/enrichers/index.ts'
import { wantedEnrichers } from '../../../functions/enrich/wanted-enrichers.ts'

test('what articles are laid beside one another by is noted where the site asks for that, all else anywhere', () => {
  const all = Object.keys(registry)
  const namesOf = (...asked: Parameters<typeof wantedEnrichers>) => wantedEnrichers(...asked).map(({ name }) => name)

  expect(namesOf({ relations: { related: 'link' } }).sort()).toEqual(all.sort())
  expect(namesOf({}).sort()).toEqual(all.filter(name => name !== 'relations').sort())
})
