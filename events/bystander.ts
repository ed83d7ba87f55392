/** What systems, editors and browsers leave beside the files that people mean; 4913 is how Vim tries a folder. */
const bystander =
  /^\.(?!\.?$)|^__MACOSX$|^~\$|^#.*#$|~$|^(?:(?:eh)?thumbs\.db|desktop\.ini|4913)$|\.(?:tmp|temp|part|partial|crdownload|download|sw[a-z])$/i

/** What a saved page is drawn with. */
const drawing = /\.(?:css|[mc]?js|map|woff2?|ttf|otf|eot|ico)$/i

/** Whether a file's name, or that of a folder it lies in, says that nobody means to publish it. */
export const isBystander = (name: string): boolean =>
  drawing.test(name) || name.split('/').some(part => bystander.test(part))

/** S3's consoles make a folder as an empty object of its name. */
export const isFolder = (name: string): boolean => name.endsWith('/')
