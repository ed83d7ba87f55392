/** A picture as the file holds it. `below`: which paragraph stands under it, where it has a paragraph of its own. */
export type RtfPicture = { kind: string; hex: string[]; raw: string[]; below?: number }

/** As many as a page may name. */
export const mostPictures = 50

const kinds = new Set(['pngblip', 'jpegblip', 'emfblip', 'wmetafile', 'macpict', 'dibitmap', 'wbitmap', 'pmmetafile'])

// Of ten megabytes, in the lines that programs write, there are 80,000.
const mostLines = 200_000

const blank = (): RtfPicture => ({ kind: '', hex: [], raw: [] })

/** The pictures of a file, in its order. */
export class Pictures {
  readonly all: RtfPicture[] = []
  #open = blank()
  #here: RtfPicture[] = []
  #above: RtfPicture[] = []

  begin(): void {
    this.#open = blank()
    if (this.all.length >= mostPictures) return

    this.all.push(this.#open)
    this.#here.push(this.#open)
  }

  call(word: string): void {
    if (kinds.has(word)) this.#open.kind = word
  }

  /** Bytes as two digits each, or as they are. */
  keep({ kind, text }: { kind: 'text' | 'raw'; text: string }): void {
    const { raw, hex } = this.#open
    if (raw.length + hex.length < mostLines) (kind === 'raw' ? raw : hex).push(text)
  }

  /** A paragraph ended: with words, as which of all, or without. */
  endParagraph(words: number | undefined): void {
    if (words !== undefined) for (const picture of this.#above) picture.below = words
    this.#above = words === undefined ? this.#here : []
    this.#here = []
  }
}
