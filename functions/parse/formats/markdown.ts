import { type Format, mediaTypeOf, type Recognition, type UploadedFile } from '../format.ts'

/** Markdown with or without front matter, as Hugo, Jekyll, Astro and people write it. */
export const markdown: Format = {
  name: 'markdown',
  recognise,
  read: async (file, site) => (await import('../markdown/read-markdown.ts')).readMarkdown(file, site),
}

function recognise(file: UploadedFile): Recognition | undefined {
  if (/\.(?:md|mdx|markdown|mdown|mkdn?)$/i.test(file.key)) return 'name'

  return /^text\/(?:x-)?markdown$/.test(mediaTypeOf(file)) ? 'type' : undefined
}
