import type { Format, UploadedFile } from '../format.ts'

/** Markdown with or without front matter, as Hugo, Jekyll, Astro and people write it. */
export const markdown: Format = {
  name: 'markdown',
  recognise: file => (isMarkdown(file) ? 'name' : undefined),
  read: async (file, site) => (await import('../markdown/read-markdown.ts')).readMarkdown(file, site),
}

const isMarkdown = ({ key, contentType }: UploadedFile) =>
  /\.(?:md|mdx|markdown|mdown|mkdn?)$/i.test(key) ||
  /^text\/(?:x-)?markdown$/.test(contentType?.split(';')[0]?.trim().toLowerCase() ?? '')
