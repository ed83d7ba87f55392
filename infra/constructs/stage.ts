import { join } from 'node:path'
import { type Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, type PolicyStatementProps, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, EventSourceMapping, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { StageName } from '../bundle.ts'
import { acknowledge, acknowledgeObjects, type Findings } from './acknowledge.ts'
import { nodeOptions } from './node-options.ts'
import { watchFunction } from './stage-alarms.ts'
import { longestRun, type StageQueue } from './stage-queue.ts'

export type StageProps = {
  name: StageName
  /** The folder that holds a bundle per stage. */
  bundles: string
  /** Its queue, and the most batches of it at work at once; nothing where a schedule calls it. */
  reads?: { queue: StageQueue; concurrency: number }
  environment: Record<string, string>
  memoryMiB: number
  timeout?: Duration
}

type Conditions = NonNullable<PolicyStatementProps['conditions']>

/** A function that writes a log of its own, reads a queue if it has one, and may do nothing else until it is told what it may. */
export class Stage extends Construct {
  readonly handler: LambdaFunction

  constructor(scope: Construct, id: string, props: StageProps) {
    super(scope, id)
    const log = new LogGroup(this, 'Log', logKeeping)
    this.handler = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(props.bundles, props.name)),
      handler: 'handler.handler',
      environment: { ...props.environment, NODE_OPTIONS: nodeOptions(props.memoryMiB) },
      memorySize: props.memoryMiB,
      timeout: props.timeout ?? longestRun,
      logGroup: log,
      // A role of our own: the one that comes by default may write to every log of the account.
      role: new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }),
    })
    this.may(['logs:CreateLogStream', 'logs:PutLogEvents'], log.logGroupArn)
    if (props.reads !== undefined) this.#read(props.reads)
    acknowledge(this, kept)
    if (props.name !== 'reconcile') watchFunction(this, this.handler, props.name)
  }

  /** Grants these actions on this resource and no others. The CDK's own `grant…` methods are wider than we need. */
  may(actions: string[], resource: string, conditions: Conditions = {}): void {
    this.handler.addToRolePolicy(new PolicyStatement({ actions, resources: [resource], conditions }))
  }

  /** Grants these actions on the objects of a bucket, below a prefix if there is one. */
  mayTouch(actions: string[], bucket: Bucket, prefix = ''): void {
    this.may(actions, bucket.arnForObjects(`${prefix}*`))
    acknowledgeObjects(this, bucket, prefix)
  }

  #read({ queue: { messages }, concurrency: maxConcurrency }: NonNullable<StageProps['reads']>): void {
    this.may(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], messages.queueArn)
    const mapping = new EventSourceMapping(this, 'Messages', {
      target: this.handler,
      eventSourceArn: messages.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      // Caps the poller. Reserved concurrency would throttle the function instead and wear out the messages' receives.
      maxConcurrency,
    })
    acknowledge(mapping, {
      'Serverless-LambdaEventSourceMappingDestination': 'What fails in a queue goes to the queue’s own dead letters.',
    })
  }
}

/** Long enough to look into a complaint about last quarter. A log can be lost with the stack: receipts are the record. */
const logKeeping = { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY }

const kept: Findings = {
  'Serverless-LambdaDLQ':
    'Queue and stream have places of their own for what fails; a schedule’s call says nothing that the next one does not.',
  'Serverless-LambdaTracing':
    'An article is followed through the logs of all stages by its ids; X-Ray would show a sample, and no feed.',
}
