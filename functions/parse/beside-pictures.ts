import type { Draft } from '../../events/article.ts'
import { eachPicture, picturesIn } from '../each-picture.ts'
import { keyNamed } from './markup/picture-place.ts'

/** Relative addresses as the keys of objects; one that names none in the bucket is not kept. */
export const besideFile = (draft: Draft, file: string): Draft =>
  eachPicture(draft, ({ key: written, ...picture }) => {
    const key = written === undefined ? undefined : keyNamed(written, file)
    return { ...picture, ...(key !== undefined && { key }) }
  })

// A page with more is an index of something.
const mostNamed = 50

export const keysNamed = (draft: Draft): string[] =>
  [...new Set(picturesIn(draft).flatMap(({ key }) => key ?? []))].slice(0, mostNamed)
