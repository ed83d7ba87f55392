import type { Story } from '../given/story.ts'

type Listed = Exclude<
  keyof Story,
  'id' | 'name' | 'extra' | 'pictures' | 'bodies' | 'contributors' | 'embargoes' | 'words'
>

/**
 * What people call the fields of an article, in plain names (lower case, without `_` and `-`): ours, and those of Hugo,
 * Jekyll, Astro, Eleventy and Ghost. The first that is given holds.
 */
export const fieldNames = {
  headlines: ['headline', 'title', 'hed'],
  standfirsts: [
    'standfirst',
    'dek',
    'deck',
    'subtitle',
    'subheadline',
    'description',
    'excerpt',
    'summary',
    'abstract',
    'lead',
    'lede',
    'intro',
    'teaser',
    'tagline',
    'chapo',
    'chapeau',
    'vorspann',
    'ogdescription',
  ],
  bylines: ['byline'],
  datelines: ['dateline'],
  published: [
    'publishedat',
    'datepublished',
    'publisheddate',
    'publishedtime',
    'pubdate',
    'date',
    'publishdate',
    'created',
    'createdat',
  ],
  updated: [
    'updatedat',
    'updated',
    'lastmod',
    'datemodified',
    'modified',
    'modifiedat',
    'lastmodified',
    'lastmodifiedat',
    'updateddate',
    'lastupdated',
  ],
  expiries: ['expiresat', 'expires', 'expirydate', 'expirationdate', 'unpublishdate'],
  statuses: ['pubstatus'],
  legalReasons: ['legalreason'],
  changes: ['change'],
  languages: ['language', 'lang', 'locale', 'inlanguage', 'languagecode'],
  sections: ['section', 'category', 'categories'],
  keywords: ['keywords', 'tags', 'tag', 'topics', 'category', 'categories'],
  links: ['canonicalurl', 'canonical', 'url', 'link', 'permalink', 'externalurl'],
  originals: ['translationof', 'translationofwork'],
  notes: ['ednote', 'noteforeditors', 'notetoeditors'],
  corrections: ['corrections', 'correction', 'clarification'],
} as const satisfies Record<Listed, readonly string[]>

export const idNames = ['id', 'guid', 'uuid', 'articleid', 'identifier', 'uri'] as const
export const embargoNames = [
  'embargoeduntil',
  'embargountil',
  'embargoed',
  'embargo',
  'embargobis',
  'embargohasta',
  'embargotot',
  'sperrfrist',
  'sperrefrist',
  'ambargo',
  'эмбарго',
  'ембарго',
  'εμπάργκο',
  '解禁',
  '解禁日時',
  '解禁时间',
  'エンバーゴ',
  '엠바고',
] as const
/** Hugo shows nothing before the first; the others are what people and other systems call it. */
export const scheduleNames = [
  'publishdate',
  'publishat',
  'publishon',
  'scheduledat',
  'scheduledfor',
  'golive',
  'releaseat',
] as const
export const authorNames = [
  'authors',
  'author',
  'contributors',
  'contributor',
  'creator',
  'by',
  'writer',
  'writers',
  'reporter',
  'reporters',
] as const
export const markupNames = ['html', 'bodyhtml', 'contenthtml', 'htmlbody'] as const
/** Of these the text is Markdown, whatever it looks like. */
export const markdownNames = [
  'markdown',
  'bodymarkdown',
  'contentmarkdown',
  'md',
  'bodymd',
  'contentmd',
  'mdx',
] as const
export const textNames = [
  ...markdownNames,
  'text',
  'bodytext',
  'contenttext',
  'body',
  'content',
  'articlebody',
  'paragraphs',
] as const
/** Where systems keep a text as an editor's data, and never as words. */
export const richNames = ['lexical', 'blocks', 'richtext', 'contentblocks', 'document', 'delta', 'rawcontent'] as const

/** Said of the image beside them; of itself an object of an image says them without the prefix. */
export const imageNames = [
  'images',
  'image',
  'leadimage',
  'mainimage',
  'heroimage',
  'hero',
  'coverimage',
  'cover',
  'featuredimage',
  'featureimage',
  'feature',
  'banner',
  'bannerimage',
  'picture',
  'pictures',
  'photo',
  'photos',
  'thumbnail',
  'ogimage',
  'socialimage',
] as const
export const urlNames = ['url', 'src', 'href', 'path', 'image', 'contenturl', 'filename', 'relative'] as const
export const captionNames = ['caption', 'description', 'title'] as const
export const creditNames = ['credit', 'credittext', 'attribution', 'photographer', 'copyright', 'source'] as const
export const altNames = ['alt', 'alttext'] as const

/** Words that hold an article back where they say yes, and words that do where they say no. */
export const holding = ['draft', 'isdraft', 'withheld', 'hold', 'private', 'isprivate'] as const
export const releasing = ['published', 'publish'] as const

export const readNames: ReadonlySet<string> = new Set([
  ...Object.values(fieldNames).flat(),
  ...[idNames, embargoNames, authorNames, markupNames, textNames, richNames, imageNames].flat(),
  ...imageNames.flatMap(name => ['alt', 'alttext', 'caption', 'credit'].map(end => `${name}${end}`)),
  ...holding,
  ...releasing,
  'status',
])
