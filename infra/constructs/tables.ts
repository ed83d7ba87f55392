import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import { tableKey } from '../../events/settings.ts'
import { acknowledge } from './acknowledge.ts'

const key = {
  partitionKey: { name: tableKey.partition, type: AttributeType.STRING },
  sortKey: { name: tableKey.sort, type: AttributeType.STRING },
  billingMode: BillingMode.PAY_PER_REQUEST,
  // Caps what a mistake can cost, at 9 and 5.40 USD an hour and table, and lets some 400 articles a second through. What
  // is above is throttled, and retried later.
  maxWriteRequestUnits: 4_000,
  maxReadRequestUnits: 12_000,
}

/** The facts, which the whole site is computed from: guarded three times against being lost. */
export class ArticlesTable extends Construct {
  readonly table: Table
  readonly streamArn: string

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.table = new Table(this, 'Table', {
      ...key,
      // publish reads the row as it is now, so keys are enough; and no embargoed text lies in the stream or its letters.
      stream: StreamViewType.KEYS_ONLY,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.streamArn = this.table.tableStreamArn ?? noStream()
  }
}

/** What is listed where: a view of the articles. It may go with the stack and be rebuilt, so it has no backups. */
export const feedsTable = (scope: Construct, id: string): Table => {
  const table = new Table(scope, id, { ...key, removalPolicy: RemovalPolicy.DESTROY })
  acknowledge(table, {
    'AwsSolutions-DDB3': 'A view of the articles table, which has backups: it is rebuilt, not restored.',
  })
  return table
}

function noStream(): never {
  throw new Error('The articles table has no stream for publish to hear of')
}
