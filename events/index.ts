// The flow of an article, in order. What each stage accepts and emits is said where the contract is declared.

export { articleEnriched } from './article-enriched.ts'
export { articleOutdated } from './article-outdated.ts'
export { articleParsed } from './article-parsed.ts'
export { articleRejected } from './article-rejected.ts'
export { articleRemoved } from './article-removed.ts'
export { ArticleUploaded } from './article-uploaded.ts'
export { feedChanged } from './feed-changed.ts'
export { feedOutdated } from './feed-outdated.ts'
export { sidecarRead } from './sidecar.ts'
export { sweepDue } from './sweep-due.ts'
export { upkeepDue } from './upkeep-due.ts'
export { uploadSuperseded } from './upload-superseded.ts'
