import { DeleteItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { ArticleId } from '../../events/article.ts'
import { feedIdOf } from '../../events/feed-changed.ts'
import { factsOf } from '../../functions/publish/due.ts'
import { type Member, memberKey } from '../../functions/publish/feed-rows.ts'
import { feedTable } from '../../functions/publish/feed-table.ts'
import { outdatedFeed } from '../../functions/publish/outdated-messages.ts'
import { showingKey } from '../../functions/publish/picture-table.ts'
import type { Key } from '../../functions/runtime/table.ts'
import { articleTable } from '../../functions/store/article-table.ts'
import type { Desk } from '../desk/desk.ts'

/** Takes an article without facts out of the feeds table and has its feeds rendered. */
export async function forgetEntry(articleId: ArticleId, desk: Desk): Promise<void> {
  const member = await feedTable(desk.feeds).findMember(articleId)
  if (member !== undefined) await forget(articleId, member, { desk, isBack: false })
}

/**
 * A fold that was lost begins again at its first revision, which publish would not set against a later one on the site. Its
 * feeds are not rendered for it: the article comes back at once, and they follow then.
 */
export async function forgetLaterEntry(articleId: ArticleId, desk: Desk): Promise<void> {
  const [member, fold] = await Promise.all([
    feedTable(desk.feeds).findMember(articleId),
    articleTable(desk.articles).findCurrent(articleId),
  ])
  if (member !== undefined && factsOf(member.revision) > (fold?.revision ?? 0))
    await forget(articleId, member, { desk, isBack: true })
}

type Forgetting = { desk: Desk; isBack: boolean }

/** The entry goes last: it names the rest. */
async function forget(articleId: ArticleId, member: Member, { desk, isBack }: Forgetting): Promise<void> {
  const { places, pictures = [] } = member
  const remove = ({ pk, sk }: Key) =>
    desk.clients.dynamodb.send(new DeleteItemCommand({ TableName: desk.tables.feeds, Key: marshall({ pk, sk }) }))
  await Promise.all([...places, ...pictures.map(path => showingKey(path, articleId))].map(remove))
  const feeds = isBack ? [] : [...new Set(places.map(({ feed }) => feed))]
  await desk.queue('feeds').send(feeds.map(feed => ({ body: outdatedFeed(feedIdOf(feed)) })))
  await remove(memberKey(articleId))
}
