import * as z from 'zod/mini'
import { Draft, Evidence, Upload } from './article.ts'
import { contract, Instant } from './contract.ts'

/** `story.txt.meta.json` speaks of `story.txt`, which lies beside it. */
export const sidecarEnding = '.meta.json'

/** The key of the story that a sidecar speaks of; undefined where the key is no sidecar's. */
export const storyOf = (key: string): string | undefined =>
  key.endsWith(sidecarEnding) && !key.endsWith(`/${sidecarEnding}`)
    ? key.slice(0, -sidecarEnding.length) || undefined
    : undefined

/** What may be said of an article beside its file. It wins over what was read in the file. */
export const Overlay = z.partial(
  z.pick(Draft, {
    headline: true,
    standfirst: true,
    byline: true,
    contributors: true,
    keywords: true,
    section: true,
    language: true,
    canonicalUrl: true,
    translationOf: true,
    publishedAt: true,
    pubstatus: true,
    legalReason: true,
    change: true,
    corrections: true,
    embargoedUntil: true,
    expiresAt: true,
  }),
)
export type Overlay = z.infer<typeof Overlay>

/**
 * The sidecar that lay beside a story when the story was read: so that an embargo in it holds even where its own event
 * comes later. Where it stands in the order of its versions only that event tells.
 */
export const SeenBeside = z.object({ key: z.string(), versionId: z.string(), lastModified: Instant, fields: Overlay })
export type SeenBeside = z.infer<typeof SeenBeside>

/** Emitted by parse. Consumed by store, which merges it into the article of the story. */
export const sidecarRead = contract('sidecar.read', { upload: Upload, fields: Overlay, evidence: z.array(Evidence) })
export type SidecarRead = z.infer<typeof sidecarRead.schema>
