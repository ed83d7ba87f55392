import { DeleteItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { ArticleId } from '../../events/article.ts'
import { feedIdOf } from '../../events/feed-changed.ts'
import { memberKey, rowMember } from '../../functions/publish/feed-rows.ts'
import { outdatedFeed } from '../../functions/publish/outdated-messages.ts'
import { showingKey } from '../../functions/publish/picture-table.ts'
import type { Key } from '../../functions/runtime/table.ts'
import type { Desk } from '../desk/desk.ts'

/** Takes an article without facts out of the feeds table and has its feeds rendered. The entry goes last: it names the rest. */
export async function forgetEntry(articleId: ArticleId, desk: Desk): Promise<void> {
  const row = await desk.feeds.find(memberKey(articleId))
  if (row === undefined) return

  const { places, pictures = [] } = rowMember(row)
  const remove = ({ pk, sk }: Key) =>
    desk.clients.dynamodb.send(new DeleteItemCommand({ TableName: desk.tables.feeds, Key: marshall({ pk, sk }) }))
  await Promise.all([...places, ...pictures.map(path => showingKey(path, articleId))].map(remove))
  await desk
    .queue('feeds')
    .send([...new Set(places.map(({ feed }) => feed))].map(feed => ({ body: outdatedFeed(feedIdOf(feed)) })))
  await remove(memberKey(articleId))
}
