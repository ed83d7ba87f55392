import { beforeAll, expect, test } from 'vitest'
import type { Draft, Member } from '../../../events/article.ts'
import { type Analyse, prepareAnalysis } from '../../../functions/enrich/analysis.ts'
import { enrichMembers } from '../../../functions/enrich/enrich-members.ts'
import type { Enricher } from '../../../functions/enrich/enricher.ts'
import { contentHashOf } from '../../../functions/parse/identity.ts'
import { idOf } from '../store/histories.ts'
import { draftOf } from './drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

const letters: Enricher = { name: 'letters', annotate: (_, { story }) => ({ version: 1, value: story.text.length }) }
const cause = new Error('out of ideas')
const broken: Enricher = {
  name: 'broken',
  annotate() {
    throw cause
  },
}

const memberOf = (draft: Draft, n: number): Member => ({
  articleId: idOf(`${n}`),
  contentHash: contentHashOf(draft),
  draft: { inline: draft },
})

async function enriched(drafts: readonly Draft[], enrichers: readonly Enricher[]) {
  const fetchDraft = async ({ draft }: Member) => ('inline' in draft ? draft.inline : draftOf('', []))

  return enrichMembers(drafts.map(memberOf), { enrichers, analyse, fetchDraft })
}

test('each article stands with what was said of it, whatever failed, and failures are told', async () => {
  const drafts = [draftOf('One', ['Two.']), draftOf('Three', ['Four.'])]

  expect(await enriched(drafts, [broken, letters])).toEqual({
    members: [8, 11].map((value, n) => ({
      ...memberOf(drafts[n] ?? draftOf('', []), n),
      annotations: { letters: { version: 1, value } },
    })),
    failures: Array(2).fill({ enricher: 'broken', cause }),
  })
})

test('of a bundle of long articles the last is read no further than its share', async () => {
  const long = draftOf('', ['The ferry left the old quay at seven. '.repeat(500)], { language: 'en' })
  const { members } = await enriched([...Array(149).fill(draftOf('A', [])), long], [letters])

  expect(members.at(-1)?.annotations['letters']?.value).toBe(18_999)
})
