/** A picture as the file holds it. `below`: which paragraph stands under it, where it has a paragraph of its own. */
export type RtfPicture = { kind: string; hex: string[]; raw: string; below?: number }

/** As many as a page may name. */
export const mostPictures = 50

const kinds = new Set(['pngblip', 'jpegblip', 'emfblip', 'wmetafile', 'macpict', 'dibitmap', 'wbitmap', 'pmmetafile'])

/** The pictures of a file, in its order. */
export class Pictures {
  readonly all: RtfPicture[] = []
  #open: RtfPicture = { kind: '', hex: [], raw: '' }
  #here: RtfPicture[] = []
  #above: RtfPicture[] = []

  begin(): void {
    this.#open = { kind: '', hex: [], raw: '' }
    if (this.all.length >= mostPictures) return

    this.all.push(this.#open)
    this.#here.push(this.#open)
  }

  call(word: string): void {
    if (kinds.has(word)) this.#open.kind = word
  }

  /** Bytes as two digits each, or as they are. */
  keep({ kind, text }: { kind: 'text' | 'raw'; text: string }): void {
    if (kind === 'raw') this.#open.raw += text
    else this.#open.hex.push(text)
  }

  /** A paragraph ended: with words, as which of all, or without. */
  endParagraph(words: number | undefined): void {
    if (words !== undefined) for (const picture of this.#above) picture.below = words
    this.#above = words === undefined ? this.#here : []
    this.#here = []
  }
}
