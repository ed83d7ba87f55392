import type { Format, UploadedFile } from '../../../functions/parse/format.ts'
import { success } from '../../../functions/result.ts'
import { draftOf } from '../enrich/drafts.ts'

export const fileOf = (text: string, more: Partial<UploadedFile> = {}): UploadedFile => ({
  key: 'world/bridge.txt',
  bytes: Buffer.from(text),
  metadata: {},
  ...more,
})

/** A bundle: one article a line, "name: headline", or "headline" alone where it has no name. */
export const bundleFormat: Format = {
  name: 'bundle',
  recognise: ({ key }) => (key.endsWith('.bundle') ? 'name' : undefined),
  read: ({ bytes }) =>
    success({
      articles: Buffer.from(bytes)
        .toString()
        .split('\n')
        .map(line => {
          const [name, headline] = line.split(': ')

          return headline === undefined
            ? { draft: draftOf(line, ['Text.']) }
            : { name: name ?? '', draft: draftOf(headline, ['Text.']) }
        }),
      evidence: [{ field: 'headline', place: 'line 1', rule: 'a line', confidence: 1 }],
    }),
}
