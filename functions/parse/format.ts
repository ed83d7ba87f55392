import type { Draft, Evidence, Rejection } from '../../events/article.ts'
import type { SiteConfig } from '../../events/settings.ts'
import type { Result } from '../result.ts'
import type { Announced } from './announced.ts'
import type { Allowance } from './archive/allowance.ts'
import type { Budget } from './budget.ts'
import type { CleanPicture } from './pictures/read-picture.ts'

/** An object as it was fetched: nothing decoded, nothing believed. */
export type UploadedFile = {
  key: string
  bytes: Uint8Array
  contentType?: string
  /** Object metadata (`x-amz-meta-*`), names in lower case without the prefix. */
  metadata: Readonly<Record<string, string>>
  /** Where a page was saved from: what is relative in it is relative to that, unless the page says otherwise. */
  address?: string
  /** What may still be unpacked where it came out of a bundle: shared with all that is in it. */
  allowance?: Allowance
  /** What may still be read where it is one of several: shared by all of them. */
  budget?: Budget
}

/**
 * How a format knows a file, strongest first: its first bytes, what it holds, the ending of its key, its content type
 * (which clients guess), nothing at all. The strongest answer wins; a tie fails the contract suite.
 */
export const recognitions = ['bytes', 'structure', 'name', 'type', 'fallback'] as const
export type Recognition = (typeof recognitions)[number]

/** An article of a file as a format reads it. `name` tells the members of a bundle apart, `id` is the publisher's own. */
export type ReadArticle = { draft: Draft; id?: string; name?: string } & Announced
export type Reading = Announced & {
  articles: ReadArticle[]
  evidence: Evidence[]
  /** Of a bundle: the files in it, each to be read as an upload of its own, and those that were refused. */
  members?: Packed[]
  /** Of a bundle: the pictures in it, not yet unpacked. */
  packedPictures?: PackedPicture[]
  /** Pictures that came with the articles, and are to be published with them. */
  pictures?: CleanPicture[]
}

/** A file of a bundle, or why it is not read. */
export type Packed = { name: string; file: UploadedFile } | { name: string; refused: Rejection }

export type PackedPicture = { name: string; unpack(): Result<Uint8Array, Rejection> }

/** An input format: one value, alone in a file named after it. Reading never throws on bad input and never looks at a clock. */
export type Format = {
  name: string
  /** Its files hold files: such a one is not read inside another. */
  bundles?: true
  recognise(file: UploadedFile): Recognition | undefined
  read(file: UploadedFile, site: SiteConfig): Promise<Result<Reading, Rejection>> | Result<Reading, Rejection>
}

/** The media type of a file without its parameters; empty where none is given. */
export const mediaTypeOf = ({ contentType }: UploadedFile): string =>
  contentType?.split(';')[0]?.trim().toLowerCase() ?? ''
