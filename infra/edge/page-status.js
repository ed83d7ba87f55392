// CloudFront runs this (cloudfront-js-2.0) on every answer of a page, and nowhere else.
// A file in a bucket cannot say how it is to be answered; publish writes it beside the page, as metadata.
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const response = event.response
  const status = take(response.headers, 'status')
  const location = take(response.headers, 'location')
  const description = descriptionOf(status, location)
  if (description === undefined) return response

  response.statusCode = Number(status)
  response.statusDescription = description
  if (status === '301') response.headers.location = { value: location }
  return response
}

function descriptionOf(status, location) {
  if (status === '410') return 'Gone'
  if (status === '451') return 'Unavailable For Legal Reasons'
  return status === '301' && location !== undefined ? 'Moved Permanently' : undefined
}

function take(headers, name) {
  const header = headers[`x-amz-meta-${name}`]
  delete headers[`x-amz-meta-${name}`]
  return header === undefined ? undefined : header.value
}
