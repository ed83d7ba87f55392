import type { Template } from './template.ts'

/** One sentence for each thing of the template that this machine does not do, in the order the template names them. */
export const notSimulatedIn = ({ Resources }: Template, called: ReadonlySet<string>): string[] => {
  const sentences = Object.entries(Resources).flatMap(([logicalId, { Type, Properties = {} }]) => {
    const done = simulated[Type]
    if (done === undefined) return [plainly[Type] ?? `${Type} exists in the cloud only.`]
    if (Type === 'AWS::Lambda::Function' && !called.has(logicalId)) return [`Nothing calls ${logicalId} here.`]

    const ignored = Object.keys(Properties).filter(property => !done.includes(property))
    return [
      ...(inPart[Type] ?? []),
      ...ignored.map(property => plainly[`${Type} ${property}`] ?? `${property} of ${Type} has no effect here.`),
    ]
  })
  return [...new Set(sentences)]
}

const tableProperties = [
  'TableName',
  'AttributeDefinitions',
  'KeySchema',
  'GlobalSecondaryIndexes',
  'StreamSpecification',
]

/** The properties that are obeyed, or that have no effect to miss. */
const simulated: Readonly<Record<string, readonly string[]>> = {
  // What CORS asks is answered by the site, as CloudFront passes it on.
  'AWS::S3::Bucket': ['BucketName', 'VersioningConfiguration', 'NotificationConfiguration', 'CorsConfiguration'],
  'AWS::SQS::Queue': ['QueueName', 'VisibilityTimeout', 'DelaySeconds', 'MaximumMessageSize', 'RedrivePolicy'],
  'AWS::DynamoDB::Table': tableProperties,
  'AWS::DynamoDB::GlobalTable': tableProperties,
  'AWS::Lambda::Function': [
    'FunctionName',
    'Description',
    'Code',
    'Handler',
    'Runtime',
    'Role',
    'MemorySize',
    'Timeout',
    'Environment',
    // Nothing here stops a function that calls itself.
    'RecursiveLoop',
  ],
  // Wrong ones are refused at the start, so none of its properties is ignored.
  'AWS::Lambda::EventSourceMapping': [
    'EventSourceArn',
    'FunctionName',
    'BatchSize',
    'MaximumBatchingWindowInSeconds',
    'FunctionResponseTypes',
    'ScalingConfig',
    'FilterCriteria',
    'StartingPosition',
    'BisectBatchOnFunctionError',
    'MaximumRetryAttempts',
    'DestinationConfig',
    'Enabled',
    'MetricsConfig',
    'Tags',
  ],
  'AWS::IAM::Role': ['RoleName', 'Description', 'AssumeRolePolicyDocument', 'Policies'],
  'AWS::IAM::Policy': ['PolicyName', 'PolicyDocument', 'Roles'],
  // Its behaviours, functions, added headers and error pages are obeyed; `inPart` says what is not.
  'AWS::CloudFront::Distribution': ['DistributionConfig'],
  'AWS::CloudFront::Function': ['Name', 'AutoPublish', 'FunctionCode', 'FunctionConfig'],
  'AWS::CloudFront::ResponseHeadersPolicy': ['ResponseHeadersPolicyConfig'],
  'AWS::Events::Rule': ['Description', 'ScheduleExpression', 'State', 'Targets'],
  // Who may call a function is not asked here: there is nobody else.
  'AWS::Lambda::Permission': ['Action', 'FunctionName', 'Principal', 'SourceArn'],
  'AWS::CDK::Metadata': ['Analytics'],
}

const machine = 'A memory limit holds for the JavaScript heap only, and the processor is this machine’s.'

const caches =
  'Nothing is cached between the site and its readers, and it speaks plain HTTP; what CloudFront is told to forget is only noted.'

/** What is obeyed, but not to the letter. */
const inPart: Readonly<Record<string, readonly string[]>> = {
  'AWS::CloudFront::Distribution': [caches],
  'AWS::Lambda::Function': [machine],
  'AWS::Lambda::EventSourceMapping': ['No mapping runs more than two batches at once, and a stream has one shard.'],
}

const resourcePolicies =
  'Policies of buckets and queues are not checked: only this machine can call, and in plain HTTP.'
const encryption = 'Nothing is encrypted at rest.'
const logs = 'There are no log groups: what functions log is shown as it comes, and only failures are kept.'
const safety = 'Tables have no backups, no deletion protection and no limit of throughput.'
const watching = 'Alarms do not ring, and there is no dashboard and no saved query.'
const rowExpiry = 'Rows do not expire (time to live).'

const plainly: Readonly<Record<string, string>> = {
  'AWS::S3::BucketPolicy': resourcePolicies,
  'AWS::S3::Bucket PublicAccessBlockConfiguration': resourcePolicies,
  'AWS::S3::Bucket OwnershipControls': resourcePolicies,
  'AWS::S3::Bucket BucketEncryption': encryption,
  'AWS::S3::Bucket LifecycleConfiguration': 'Objects do not expire by lifecycle rules.',
  'AWS::SQS::QueuePolicy': resourcePolicies,
  'AWS::SQS::Queue SqsManagedSseEnabled': encryption,
  'AWS::SQS::Queue KmsMasterKeyId': encryption,
  'AWS::SQS::Queue MessageRetentionPeriod': 'Messages do not expire.',
  'AWS::DynamoDB::Table SSESpecification': encryption,
  'AWS::DynamoDB::Table BillingMode': safety,
  'AWS::DynamoDB::Table DeletionProtectionEnabled': safety,
  'AWS::DynamoDB::Table PointInTimeRecoverySpecification': safety,
  'AWS::DynamoDB::Table TimeToLiveSpecification': rowExpiry,
  'AWS::DynamoDB::GlobalTable SSESpecification': encryption,
  'AWS::DynamoDB::GlobalTable BillingMode': safety,
  'AWS::DynamoDB::GlobalTable Replicas': safety,
  'AWS::DynamoDB::GlobalTable TimeToLiveSpecification': rowExpiry,
  'AWS::Lambda::Function Architectures': machine,
  'AWS::Lambda::Function LoggingConfig': logs,
  'AWS::Lambda::Function TracingConfig': 'There is no tracing.',
  'AWS::Logs::LogGroup': logs,
  'AWS::DynamoDB::Table OnDemandThroughput': safety,
  'AWS::IAM::ManagedPolicy': 'Nobody is asked who they are: whoever is at this machine may upload.',
  'AWS::IAM::Role ManagedPolicyArns': 'Policies that AWS keeps are not known: here they grant nothing.',
  'AWS::CloudWatch::Alarm': watching,
  'AWS::CloudWatch::Dashboard': watching,
  'AWS::SNS::Topic': watching,
  'AWS::SNS::TopicPolicy': watching,
  'AWS::Logs::QueryDefinition': watching,
  'AWS::KMS::Key': encryption,
  'AWS::CloudFront::CachePolicy': caches,
  'AWS::CloudFront::OriginAccessControl': resourcePolicies,
}
