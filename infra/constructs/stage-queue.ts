import { Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { mostTries } from '../../events/settings.ts'
import { acknowledge } from './acknowledge.ts'
import { type QueueName, queueImpacts } from './impacts.ts'
import { watchQueue } from './queue-alarms.ts'

/** The longest a stage works on one batch: ten uploads of the largest size, read slowly, with room to spare. */
export const longestRun = Duration.seconds(30)

/** The door of a stage, and where a message goes that the stage failed on again and again. */
export class StageQueue extends Construct {
  readonly messages: Queue
  readonly deadLetters: Queue

  constructor(scope: Construct, name: QueueName) {
    super(scope, `${name}Queue`)
    // Queues go with the stack: what they hold can be asked for again, from the uploads and the articles table.
    // A letter keeps the age it had in its queue, so it must be kept longer than there. 14 days is the most SQS offers.
    this.deadLetters = new Queue(this, 'DeadLetters', { ...sealed, retentionPeriod: Duration.days(14) })
    acknowledge(this.deadLetters, {
      'Serverless-SQSRedrivePolicy': 'It is the end of the way: a person redrives from here.',
    })
    this.messages = new Queue(this, 'Messages', {
      ...sealed,
      retentionPeriod: Duration.days(4),
      // Lambda asks for six times the timeout, so that its own retries of a throttled batch do not show a message twice.
      visibilityTimeout: Duration.seconds(6 * longestRun.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: mostTries },
    })
    watchQueue(this, this, queueImpacts[name])
  }
}

const sealed = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true }
