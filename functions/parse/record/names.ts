import type { Story } from '../given/story.ts'

type Listed = Exclude<
  keyof Story,
  'id' | 'name' | 'extra' | 'pictures' | 'bodies' | 'contributors' | 'embargoes' | 'words'
>

const list = (names: string): readonly string[] => names.split(' ')

/**
 * What people call the fields of an article, in plain names (lower case, without `_` and `-`): ours, and those of Hugo,
 * Jekyll, Astro, Eleventy and Ghost. The first that is given holds.
 */
export const fieldNames = {
  headlines: list('headline title hed webtitle'),
  standfirsts: list(
    'standfirst dek deck subtitle subheadline description excerpt summary abstract lead lede intro teaser tagline chapo chapeau vorspann ogdescription trailtext',
  ),
  bylines: list('byline'),
  datelines: list('dateline'),
  published: list(
    'publishedat datepublished publisheddate publishedtime pubdate publicationdate publishedon firstpublishedat firstpublicationdate webpublicationdate',
  ),
  /** Where nothing else says when: dates of the record, which may be older. */
  created: list(
    'date publishdate postdate dateposted postedat created createdat createdon createddate datecreated creationdate firstcreated versioncreated',
  ),
  updated: list(
    'updatedat updated lastmod datemodified modified modifiedat lastmodified lastmodifiedat updateddate lastupdated',
  ),
  expiries: list('expiresat expires expirydate expirationdate unpublishdate'),
  statuses: list('pubstatus'),
  legalReasons: list('legalreason'),
  changes: list('change'),
  languages: list('language lang locale inlanguage languagecode'),
  sections: list('section sectionname category categories'),
  keywords: list('keywords tags tag topics category categories'),
  links: list('canonicalurl canonical url link permalink externalurl weburl'),
  originals: list('translationof translationofwork'),
  notes: list('ednote noteforeditors notetoeditors'),
  corrections: list('corrections correction clarification'),
} satisfies Record<Listed | 'created', readonly string[]>

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
export const imageNames = list(
  'images image leadimage mainimage heroimage hero coverimage cover featuredimage featureimage feature banner bannerimage picture pictures photo photos thumbnail ogimage socialimage imageurl leadimageurl mainimageurl coverimageurl featuredimageurl thumbnailurl pictureurl photourl urltoimage',
)
export const urlNames = ['url', 'src', 'href', 'path', 'image', 'contenturl', 'filename', 'relative'] as const
export const captionNames = ['caption', 'description', 'title'] as const
export const creditNames = ['credit', 'credittext', 'attribution', 'photographer', 'copyright', 'source'] as const
export const altNames = ['alt', 'alttext', 'alternativetext'] as const

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
