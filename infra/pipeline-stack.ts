import { CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { feedFile, type SiteConfig } from '../events/settings.ts'
import { AlarmTopic } from './constructs/alarm-topic.ts'
import { Delivery } from './constructs/delivery.ts'
import { Enrich } from './constructs/enrich.ts'
import { FlowDashboard } from './constructs/flow-dashboard.ts'
import { flowOf } from './constructs/flow-rows.ts'
import type { QueueName } from './constructs/impacts.ts'
import { Parse } from './constructs/parse.ts'
import { privateBucket, readableFromAnywhere } from './constructs/private-bucket.ts'
import { Publish } from './constructs/publish.ts'
import { Reconcile } from './constructs/reconcile.ts'
import { SavedQueries } from './constructs/saved-queries.ts'
import { silenceAlarm } from './constructs/silence.ts'
import { StageQueue } from './constructs/stage-queue.ts'
import { Store } from './constructs/store.ts'
import { ArticlesTable, feedsTable } from './constructs/tables.ts'
import { uploaderPolicy } from './constructs/uploader-policy.ts'
import { Uploads } from './constructs/uploads.ts'
import { readDeliverySettings } from './delivery-settings.ts'

export type PipelineProps = {
  site: Pick<SiteConfig, 'baseUrl' | 'alarms' | 'webSub'>
  /** The folder that holds a bundle per stage. */
  bundles: string
}

/** The way of an article, top to bottom: uploads ─▶ parse ─▶ enrich ─▶ store ─▶ articles ─▶ publish ─▶ site. */
export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, { site: { baseUrl, alarms, webSub }, bundles }: PipelineProps) {
    super(scope, id, { description: 'Copydesk: drop an article into a bucket, find it in the feeds' })
    // Made first, because a stage is told where the next one listens.
    const queues = {
      parse: this.#queue('Parse'),
      enrich: this.#queue('Enrich'),
      store: this.#queue('Store'),
      feeds: this.#queue('Feeds'),
    }

    const uploads = new Uploads(this, 'Uploads', queues.parse.messages).bucket
    // Drafts too long for a message. Stored articles go on pointing at them, so they are never expired.
    const bodies = privateBucket(this, 'Bodies')
    const toStore = { bundles, bodies, storeQueue: queues.store }
    const parse = new Parse(this, 'Parse', { ...toStore, queue: queues.parse, uploads, enrichQueue: queues.enrich })
    const enrich = new Enrich(this, 'Enrich', { ...toStore, queue: queues.enrich })

    const articles = new ArticlesTable(this, 'Articles')
    const store = new Store(this, 'Store', { bundles, queue: queues.store, articles: articles.table })

    const feeds = feedsTable(this, 'Feeds')
    const site = privateBucket(this, 'Site', { cors: readableFromAnywhere })
    const delivery = new Delivery(this, 'Delivery', {
      site,
      baseUrl,
      hasHub: webSub !== undefined,
      settings: readDeliverySettings(this.node, baseUrl),
    })
    // Stream records that publish failed on. They hold keys only; a quarter is long enough to put them back.
    const letters = privateBucket(this, 'Letters', { lifecycleRules: [{ expiration: Duration.days(90) }] })
    const { siteUrl } = delivery
    const shown = { articles, feeds, bodies, site, delivery, letters }
    const publish = new Publish(this, 'Publish', { bundles, queue: queues.feeds, ...shown })
    const books = { uploads, articles: articles.table, feeds, bodies, site, siteUrl, letters }
    new Reconcile(this, 'Reconcile', { bundles, feedsQueue: queues.feeds, ...books })

    const hours = alarms?.silentAfterHours
    if (hours !== undefined) silenceAlarm(this, { announced: queues.parse.messages, hours })
    const { topic } = new AlarmTopic(this, 'Alarms')
    // Last, because they show what there is.
    new FlowDashboard(this, 'Dashboard', flowOf({ parse, enrich, store, publish, queues }))
    new SavedQueries(this, 'Queries')

    this.#tell({
      AlarmTopicArn: topic.topicArn,
      UploadsBucketName: uploads.bucketName,
      BodiesBucketName: bodies.bucketName,
      ArticlesTableName: articles.table.tableName,
      FeedsTableName: feeds.tableName,
      SiteBucketName: site.bucketName,
      SiteUrl: siteUrl,
      FeedAtomUrl: `${siteUrl}/${feedFile.atom}`,
      FeedRssUrl: `${siteUrl}/${feedFile.rss}`,
      FeedJsonUrl: `${siteUrl}/${feedFile.json}`,
      DistributionId: delivery.distribution.distributionId,
      UploaderPolicyArn: uploaderPolicy(this, 'Uploader', uploads).managedPolicyArn,
      LettersBucketName: letters.bucketName,
    })
  }

  #queue(name: QueueName): StageQueue {
    const queue = new StageQueue(this, name)
    this.#tell({ [`${name}QueueUrl`]: queue.messages.queueUrl, [`${name}DeadLettersUrl`]: queue.deadLetters.queueUrl })
    return queue
  }

  #tell(outputs: Record<string, string>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value })
  }
}
