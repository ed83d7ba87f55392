import { failure } from '../../result.ts'
import { type Format, mediaTypeOf, type Recognition, type UploadedFile } from '../format.ts'

/** Text that is no article, by the ending of its name or its type: read as plain text, its lines would be published. */
export const otherText: Format = {
  name: 'otherText',
  recognise,
  read: file => failure({ kind: 'unknown-format', reason: `The file is ${kindOf(file)}, and no article.`, mend }),
}

const mend = 'Upload the article as plain text (.txt); many of them as a list in JSON, or in a bundle.'

const kinds: readonly (readonly [kind: string, ending: RegExp, type: RegExp])[] = [
  ['a table', /\.(?:csv|tsv)$/i, /^text\/(?:csv|tab-separated-values)$/],
  ['a calendar or a card', /\.(?:ics|ifb|vcf)$/i, /^text\/(?:calendar|vcard|x-vcard)$/],
  ['a source for typesetting', /\.(?:tex|ltx|sty|cls|bib)$/i, /^(?:text|application)\/x-(?:tex|latex|bibtex)$/],
  ['subtitles', /\.(?:srt|vtt|sbv|ass)$/i, /^(?:text\/vtt|application\/x-subrip)$/],
  [
    'settings or a log',
    /\.(?:ini|cfg|conf|ya?ml|toml|env|properties|lock|log|reg)$/i,
    /^(?:text|application)\/(?:x-)?yaml$/,
  ],
  [
    'a program or a style sheet',
    /\.(?:css|[mc]?js|[jt]sx|py|rb|java|kt|go|rs|swift|c|h|cc|cpp|hpp|cs|sh|bash|bat|cmd|ps1|pl|lua|sql|vbs|applescript)$/i,
    /^(?:text|application)\/(?:javascript|ecmascript|css|x-(?:python|sh|java|c|perl)|sql)$/,
  ],
]

/** The kind by the name, or by the type of a file whose name says nothing. */
function recognise(file: UploadedFile): Recognition | undefined {
  if (kinds.some(([, ending]) => ending.test(file.key))) return 'name'

  return kinds.some(([, , type]) => type.test(mediaTypeOf(file))) ? 'type' : undefined
}

const kindOf = (file: UploadedFile): string =>
  (kinds.find(([, ending]) => ending.test(file.key)) ??
    kinds.find(([, , type]) => type.test(mediaTypeOf(file))))?.[0] ?? 'a file'
