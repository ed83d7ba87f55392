/** Where this machine's resources live: the region and account that the engines answer with. */
export const region = 'us-east-1'
export const account = '000000000000'

export const queueArn = (name: string): string => `arn:aws:sqs:${region}:${account}:${name}`
export const tableArn = (name: string): string => `arn:aws:dynamodb:${region}:${account}:table/${name}`
export const indexArn = (table: string, index: string): string => `${tableArn(table)}/index/${index}`
export const bucketArn = (bucket: string): string => `arn:aws:s3:::${bucket}`
export const objectArn = (bucket: string, key: string): string => `${bucketArn(bucket)}/${key}`
export const distributionArn = (id: string): string => `arn:aws:cloudfront::${account}:distribution/${id}`
