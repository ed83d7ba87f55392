import { Aspects, Aws, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Alarm, type IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'

/** Whom alarms wake: whoever subscribes. Every alarm of the stack goes here, whichever construct made it. */
export class AlarmTopic extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, id: string) {
    super(scope, id)
    // A key of our own: with the one that AWS keeps for SNS, CloudWatch may not publish, and an alarm is lost unheard.
    const masterKey = new Key(this, 'Key', {
      description: 'Encrypts the alarms of Copydesk on their way to whoever hears them',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.topic = new Topic(this, 'Topic', { displayName: 'Copydesk alarms', masterKey, enforceSSL: true })

    masterKey.addToResourcePolicy(ofAlarms(['kms:Decrypt', 'kms:GenerateDataKey*'], '*'))
    // A topic with a policy, here against plain HTTP, has lost the default one that lets the account's alarms in.
    this.topic.addToResourcePolicy(ofAlarms(['sns:Publish'], this.topic.topicArn))
    this.#hear(Stack.of(this))
  }

  /** No word when an alarm ends: one on arrival ends at once, while what arrived still lies there. */
  #hear(stack: Stack): void {
    const ring: IAlarmAction = { bind: () => ({ alarmActionArn: this.topic.topicArn }) }
    Aspects.of(stack).add({ visit: node => void (node instanceof Alarm && node.addAlarmAction(ring)) })
  }
}

const ofAlarms = (actions: string[], resource: string): PolicyStatement =>
  new PolicyStatement({
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions,
    resources: [resource],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  })
