import * as z from 'zod/mini'
import { Upload } from '../../events/article.ts'
import { ArticleUploaded, decodedKey } from '../../events/article-uploaded.ts'
import { saidIn } from './said-in.ts'

const StageMessage = z.object({ upload: z.pick(Upload, { key: true }) })

/** The uploads that a dead letter speaks of. One of a shape we do not know speaks of none. */
export function letteredKeys(body: string): string[] {
  const letter = saidIn(body)
  const message = z.safeParse(StageMessage, letter)
  if (message.success) return [message.data.upload.key]

  const notification = z.safeParse(ArticleUploaded, letter)
  if (!notification.success || !('Records' in notification.data)) return []
  return notification.data.Records.map(record => decodedKey(record.s3.object.key))
}
