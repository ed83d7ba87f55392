/** The copies of the site's files that stand between it and its readers. */
export type EdgeCache = {
  /** Lets every copy be fetched anew. Asked again with the same reference, it does nothing more. */
  forgetAll(reference: string): Promise<void>
}
