import type { ArticleId } from '../../events/article.ts'
import { composePages } from '../publish/compose-pages.ts'
import type { RenderContext } from '../publish/feed.ts'
import type { PublishPorts } from '../publish/publish-article.ts'
import { stands } from '../publish/site-bucket.ts'
import type { Bucket } from '../runtime/bucket.ts'
import type { Finding } from './finding.ts'

export type PagePorts = Pick<PublishPorts, 'articles' | 'feeds'> & { site: Pick<Bucket, 'head'> }

/** Texts read and rendered at once. */
const AT_ONCE = 25

/** Pages rendered anew from the facts and laid beside what is served: that one is there does not say what is on it. */
export async function examinePages(
  ids: readonly ArticleId[],
  ports: PagePorts,
  context: RenderContext,
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE).map(articleId => examineOne(articleId, ports, context))
    findings.push(...(await Promise.all(some)).flat())
  }
  return findings
}

async function examineOne(articleId: ArticleId, ports: PagePorts, context: RenderContext): Promise<Finding[]> {
  const files = await composePages(articleId, ports, context)
  const heads = await Promise.all(files.map(({ key }) => ports.site.head(key)))
  const missing = files.filter((file, n) => !stands(heads[n], file)).map(({ key }) => `${key} as it should be`)

  return missing.length === 0 ? [] : [{ kind: 'article outdated', articleId, missing, ahead: false }]
}
