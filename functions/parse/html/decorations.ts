import type { Picture } from '../../../events/article.ts'

/** A relative address tells pictures apart as well as a whole one. */
export const addressOf = ({ url, key }: Picture): string | undefined => url ?? key

/** Marks of the site, not pictures of the story. Systems keep pictures in folders of any name: "/sites/default/files". */
export const isDecoration = (picture: Picture): boolean => {
  const path = pathOf(picture)

  return folder.test(path) || file.test(path.slice(path.lastIndexOf('/')))
}

/** What a page is worked with: nobody takes a photograph of it. */
export const isButton = (picture: Picture): boolean => button.test(pathOf(picture))

const pathOf = (picture: Picture) =>
  addressOf(picture)
    ?.replace(/^https?:\/\/[^/]+/, '')
    .split('?')[0] ?? ''

const folder = /(?:^|[/_.-])(?:logos?|icons?|avatars?|gravatar|sprite|btns?|buttons)(?:[/_.-]|\d*$)/i
const file = /(?:^|[/_.-])(?:favicon|placeholder|default|spacer|pixel|blank|fallback)(?:[/_.-]|\d*$)/i
const button = /[/_.-](?:btns?|buttons)[/_.-]/i
