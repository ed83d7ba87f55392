// What is wanted of a module that is imported later cannot be told: of this one it can, and the rest of the client stays outside.
export { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront'
