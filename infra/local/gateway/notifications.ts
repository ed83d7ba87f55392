import { bucketArn, region } from './addresses.ts'
import { matchesWildcard } from './wildcard.ts'

export type NotificationRule = { queueArn: string; events: string[]; prefix: string; suffix: string; id: string }

export type ObjectEvent = {
  name:
    | `ObjectCreated:${'Put' | 'Copy' | 'CompleteMultipartUpload'}`
    | `ObjectRemoved:${'Delete' | 'DeleteMarkerCreated'}`
  bucket: string
  key: string
  versionId?: string
  content?: { eTag: string; size: number }
  sequencer: string
  at: Date
}

export const isAskedFor = (rule: NotificationRule, event: ObjectEvent): boolean =>
  event.key.startsWith(rule.prefix) &&
  event.key.endsWith(rule.suffix) &&
  rule.events.some(pattern => matchesWildcard(pattern, `s3:${event.name}`))

/** The message S3 sends (docs: "Event message structure"). */
export const notificationOf = (rule: NotificationRule, event: ObjectEvent): string =>
  JSON.stringify({ Records: [recordOf(rule, event)] })

const recordOf = (rule: NotificationRule, event: ObjectEvent): object => ({
  eventVersion: '2.1',
  eventSource: 'aws:s3',
  awsRegion: region,
  eventTime: event.at.toISOString(),
  eventName: event.name,
  userIdentity: { principalId: 'local' },
  requestParameters: { sourceIPAddress: '127.0.0.1' },
  responseElements: { 'x-amz-request-id': event.sequencer, 'x-amz-id-2': 'local' },
  s3: {
    s3SchemaVersion: '1.0',
    configurationId: rule.id,
    bucket: { name: event.bucket, ownerIdentity: { principalId: 'local' }, arn: bucketArn(event.bucket) },
    object: {
      key: formEncoded(event.key),
      ...(event.content && { size: event.content.size, eTag: event.content.eTag.replaceAll('"', '') }),
      ...(event.versionId !== undefined && { versionId: event.versionId }),
      sequencer: event.sequencer,
    },
  },
})

/** As Java's URLEncoder does it, slashes kept: a space is `+`, and `!'()~` are escaped, which encodeURIComponent leaves. */
const formEncoded = (key: string): string =>
  encodeURIComponent(key)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/')
    .replace(/[!'()~]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
