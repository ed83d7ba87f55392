// CloudFront runs this (cloudfront-js-2.0) on every answer of a page, and nowhere else.
// A file in a bucket cannot say how it is to be answered; publish writes it beside the page, as metadata.
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
const descriptions = { 301: 'Moved Permanently', 410: 'Gone', 451: 'Unavailable For Legal Reasons' }

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const response = event.response
  const status = take(response.headers, 'status')
  const location = take(response.headers, 'location')
  if (descriptions[status] === undefined || (status === '301' && location === undefined)) return response

  response.statusCode = Number(status)
  response.statusDescription = descriptions[status]
  if (status === '301') response.headers.location = { value: location }
  return response
}

function take(headers, name) {
  const header = headers[`x-amz-meta-${name}`]
  delete headers[`x-amz-meta-${name}`]
  return header === undefined ? undefined : header.value
}
