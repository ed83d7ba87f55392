/** The copies of the site's files that stand between it and its readers. */
export type EdgeCache = {
  /** Lets the copies of these paths be fetched anew. Asked again with the same reference, it does nothing more. */
  forget(asked: Forgetting): Promise<void>
}

/** A path is as it stands in an address; one that ends in `*` is all that begin so. */
export type Forgetting = { paths: readonly string[]; reference: string }
