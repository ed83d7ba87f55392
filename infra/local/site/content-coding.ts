import type { FoundObject } from '../local-bucket.ts'
import type { Coding, SiteRequest } from './site-answer.ts'

/** CloudFront's bounds for compressing: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html */
const COMPRESSED = {
  atLeast: 1_000,
  atMost: 10_000_000,
  types: /^(text\/|application\/(xml|rss\+xml|json|ld\+json)\b|image\/svg)/,
}

export const isCompressible = ({ bytes, contentType }: FoundObject): boolean =>
  bytes.length >= COMPRESSED.atLeast && bytes.length <= COMPRESSED.atMost && COMPRESSED.types.test(contentType)

/** Brotli where a reader takes both, as CloudFront has it; nothing for a reader that names neither, or asks for a part. */
export function codingFor({ 'accept-encoding': accepted = '', range }: SiteRequest['headers']): Coding | undefined {
  if (range !== undefined) return undefined

  return (['br', 'gzip'] as const).find(coding => accepts(accepted, coding))
}

const accepts = (accepted: string, coding: Coding): boolean => {
  const words = accepted.split(',').map(word => word.trim().toLowerCase())
  const weight = (name: string) => words.find(word => word.split(/\s*;/, 1).join() === name)
  const own = weight(coding) ?? (coding === 'gzip' ? weight('*') : undefined)

  return own !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(own)
}
