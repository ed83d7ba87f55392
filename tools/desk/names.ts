import * as z from 'zod/mini'
import { CommandFailure } from '../../infra/local/command-failure.ts'

/** The queues of a stack, in flow order, by the stage that reads them; render reads the feeds that changed. */
export const stageQueues = ['parse', 'enrich', 'store', 'feeds'] as const
export type StageQueue = (typeof stageQueues)[number]

/** What a stack has, by the names it got when it was made. */
export type Names = {
  buckets: Record<'uploads' | 'bodies' | 'site' | 'letters', string>
  tables: Record<'articles' | 'feeds', string>
  queues: Record<StageQueue, { url: string; deadLettersUrl: string }>
  siteUrl: string
}

const Outputs = z.object({
  UploadsBucketName: z.string(),
  BodiesBucketName: z.string(),
  SiteBucketName: z.string(),
  LettersBucketName: z.string(),
  ArticlesTableName: z.string(),
  FeedsTableName: z.string(),
  SiteUrl: z.string(),
  ParseQueueUrl: z.string(),
  ParseDeadLettersUrl: z.string(),
  EnrichQueueUrl: z.string(),
  EnrichDeadLettersUrl: z.string(),
  StoreQueueUrl: z.string(),
  StoreDeadLettersUrl: z.string(),
  FeedsQueueUrl: z.string(),
  FeedsDeadLettersUrl: z.string(),
})

/** The stack's outputs are its one promise to commands: nothing is guessed from generated names. */
export function namesOf(outputs: Readonly<Record<string, string>>): Names {
  const read = z.safeParse(Outputs, outputs)
  if (!read.success) {
    const missing = read.error.issues.map(({ path }) => path.join('.')).join(', ')
    throw new CommandFailure(
      `The stack does not say its ${missing}. It was deployed from another version: deploy this one.`,
    )
  }

  const told = read.data
  return {
    buckets: {
      uploads: told.UploadsBucketName,
      bodies: told.BodiesBucketName,
      site: told.SiteBucketName,
      letters: told.LettersBucketName,
    },
    tables: { articles: told.ArticlesTableName, feeds: told.FeedsTableName },
    queues: {
      parse: { url: told.ParseQueueUrl, deadLettersUrl: told.ParseDeadLettersUrl },
      enrich: { url: told.EnrichQueueUrl, deadLettersUrl: told.EnrichDeadLettersUrl },
      store: { url: told.StoreQueueUrl, deadLettersUrl: told.StoreDeadLettersUrl },
      feeds: { url: told.FeedsQueueUrl, deadLettersUrl: told.FeedsDeadLettersUrl },
    },
    siteUrl: told.SiteUrl,
  }
}
