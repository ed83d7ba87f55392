// CloudFront runs this (cloudfront-js-2.0) on every request for a page, and nowhere else.
// A bucket knows no folders: `/world/` and `/world` ask for `/world/index.html`.

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const request = event.request
  const file = request.uri.slice(request.uri.lastIndexOf('/') + 1)
  if (file === '') request.uri += 'index.html'
  else if (file.indexOf('.') === -1) request.uri += '/index.html'
  return request
}
