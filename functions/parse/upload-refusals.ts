import type { Rejection, Upload } from '../../events/article.ts'
import { isFolder } from '../../events/bystander.ts'
import type { SiteConfig } from '../../events/settings.ts'

// Why an upload is refused as a whole, whatever its format.

export function tooLarge(bytes: number, limits: SiteConfig['limits']): Rejection {
  const megabytes = (size: number) => `${(size / 1024 / 1024).toFixed(1)} MB`
  return {
    kind: 'too-large',
    place: `${bytes} bytes`,
    reason: `The file is ${megabytes(bytes)}; the limit is ${megabytes(limits.uploadBytes)}.`,
    mend: 'Upload the text alone or a smaller picture, or raise limits.uploadBytes in site.config.ts.',
  }
}

export const noArticle = ({ key }: Upload): Rejection => ({
  kind: 'no-article',
  reason: isFolder(key)
    ? 'It is a folder.'
    : 'Its name is that of a file which a system or a program leaves beside the ones that people mean.',
  mend: 'Nothing needs to be done. An article comes under another name.',
})

/** The drafts are no part of it: where they are long they are left beside it. */
export const tooMuchTold = (articles: number): Rejection => ({
  kind: 'too-large',
  place: `${articles} articles`,
  reason:
    'What the articles are called, and the pictures that they name, are more than one message between two stages takes.',
  mend: 'Cut the file into parts and upload each under its own name; of a bundle make several.',
})
