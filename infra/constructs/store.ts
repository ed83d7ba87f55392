import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import type { StoreSettings } from '../../events/settings.ts'
import { Stage } from './stage.ts'
import type { StageQueue } from './stage-queue.ts'

export type StoreProps = { bundles: string; queue: StageQueue; articles: Table }

/** The only writer of articles. Facts are appended, so it has no right to update or delete one. */
export class Store extends Construct {
  readonly stage: Stage

  constructor(scope: Construct, id: string, { bundles, queue, articles }: StoreProps) {
    super(scope, id)
    this.stage = new Stage(this, 'Stage', {
      name: 'store',
      bundles,
      reads: { queue, concurrency: 10 },
      environment: { ARTICLES_TABLE: articles.tableName } satisfies Record<keyof StoreSettings, string>,
      memoryMiB: 512,
    })

    this.stage.may(
      ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'BatchWriteItem'].map(action => `dynamodb:${action}`),
      articles.tableArn,
    )
  }
}
