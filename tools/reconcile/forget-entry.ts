import { DeleteItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { ArticleId } from '../../events/article.ts'
import { feedIdOf } from '../../events/feed-changed.ts'
import { factsOf } from '../../functions/publish/due.ts'
import { type Member, memberKey, rowMember } from '../../functions/publish/feed-rows.ts'
import { outdatedFeed } from '../../functions/publish/outdated-messages.ts'
import { showingKey } from '../../functions/publish/picture-table.ts'
import type { Key } from '../../functions/runtime/table.ts'
import { currentKey, rowCurrent } from '../../functions/store/item.ts'
import type { Desk } from '../desk/desk.ts'

/** Takes an article without facts out of the feeds table and has its feeds rendered. */
export async function forgetEntry(articleId: ArticleId, desk: Desk): Promise<void> {
  const member = await findMember(articleId, desk)
  if (member !== undefined) await forget(articleId, member, { desk, isBack: false })
}

/**
 * A fold that was lost begins again at its first revision, which publish would not set against a later one on the site. Its
 * feeds are not rendered for it: the article comes back at once, and they follow then.
 */
export async function forgetLaterEntry(articleId: ArticleId, desk: Desk): Promise<void> {
  const [member, fold] = await Promise.all([findMember(articleId, desk), desk.articles.find(currentKey(articleId))])
  const revision = fold === undefined ? 0 : rowCurrent(fold).revision
  if (member !== undefined && factsOf(member.revision) > revision)
    await forget(articleId, member, { desk, isBack: true })
}

async function findMember(articleId: ArticleId, { feeds }: Desk): Promise<Member | undefined> {
  const row = await feeds.find(memberKey(articleId))

  return row && rowMember(row)
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
