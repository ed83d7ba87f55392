// CloudFront runs this (cloudfront-js-2.0) on every answer of a feed, and only where the site has a hub: a subscriber looks
// for hub and address in a header first, and a file in a bucket cannot have a Link header of its own.
// https://www.w3.org/TR/websub/#discovery

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const response = event.response
  const link = response.headers['x-amz-meta-link']
  delete response.headers['x-amz-meta-link']
  if (link !== undefined) response.headers.link = { value: link.value }
  return response
}
