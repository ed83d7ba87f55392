import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, Duration, type Stack } from 'aws-cdk-lib'
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { CfnQueue } from 'aws-cdk-lib/aws-sqs'
import { afterAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { checks } from '../../infra/checks.ts'
import { type Chosen, pipelineIn } from './synthesized.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'copydesk-checks-'))
  folders.push(made)
  return made
}

const findingsIn = ({ app, stack }: { app: App; stack: Stack }): string[] =>
  checks(app)
    .flatMap(pack => pack.validateScope(stack).violations)
    .flatMap(({ ruleName, violatingResources }) =>
      z.parse(Places, violatingResources).map(({ constructPath }) => `${ruleName} ${constructPath}`),
    )

/** cdk-nag says where in the tree of constructs; the CDK's type speaks of templates. */
const Places = z.array(z.object({ constructPath: z.string() }))

const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef'

test.each<[string, Chosen]>([
  ['as it is', {}],
  ['with logs', { delivery: { accessLogs: true } }],
  ['under a name of its own', { baseUrl: 'https://courier.example', delivery: { certificateArn } }],
])('the stack %s passes the rules, but for what is acknowledged where it stands', (_, chosen) => {
  expect(findingsIn(pipelineIn(folder(), chosen))).toEqual([])
})

test('a bucket and queues that break the rules are found', () => {
  const { app, stack } = pipelineIn(folder())
  new Bucket(stack, 'Open')
  const queue = new CfnQueue(stack, 'Hasty', { visibilityTimeout: Duration.minutes(1).toSeconds() })
  const [mapping] = stack.node.findAll().filter(node => node instanceof CfnEventSourceMapping)
  if (mapping instanceof CfnEventSourceMapping) mapping.eventSourceArn = queue.attrArn

  const found = findingsIn({ app, stack }).join('\n')
  expect(found).toContain('AwsSolutions-S10 Copydesk/Open/Resource')
  expect(found).toContain('AwsSolutions-SQS3 Copydesk/Hasty')
  expect(found).toContain('Copydesk-LambdaEventSourceSQSVisibilityTimeout Copydesk/Parse/Stage/Messages/Resource')
})
