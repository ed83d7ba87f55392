import { describe, expect, it } from 'vitest'
import { notSimulatedIn } from '../../../../infra/local/template/not-simulated.ts'

const sentencesFor = (Resources: Parameters<typeof notSimulatedIn>[0]['Resources'], called: string[] = []) =>
  notSimulatedIn({ Resources }, new Set(called))

describe('what this machine does not do', () => {
  it('is said once, however often the template asks for it', () => {
    const bucket = { Type: 'AWS::S3::Bucket', Properties: { LifecycleConfiguration: {}, BucketEncryption: {} } }

    expect(sentencesFor({ One: bucket, Two: bucket })).toEqual([
      'Objects do not expire by lifecycle rules.',
      'Nothing is encrypted at rest.',
    ])
  })

  it('is silent about what is done', () => {
    const properties = { VisibilityTimeout: 30, RedrivePolicy: {} }
    expect(sentencesFor({ Queue: { Type: 'AWS::SQS::Queue', Properties: properties } })).toEqual([])
  })

  it('names a property or a resource that nobody has thought of', () => {
    expect(
      sentencesFor({
        Queue: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } },
        Bus: { Type: 'AWS::Events::EventBus' },
      }),
    ).toEqual(['FifoQueue of AWS::SQS::Queue has no effect here.', 'AWS::Events::EventBus exists in the cloud only.'])
  })

  it('names a function that nothing calls', () => {
    const lambda = { Type: 'AWS::Lambda::Function', Properties: { Handler: 'a.b' } }
    const sentences = sentencesFor({ Called: lambda, Forgotten: lambda }, ['Called'])

    expect(sentences).toContain('Nothing calls Forgotten here.')
    expect(sentences.join()).not.toContain('Called')
  })
})
