import { agencyWords, isAgency } from '../../text/names.ts'

/** Who sells or gives pictures away, and signs no story. */
const libraries =
  'pa wire|pa images|pa archive|afp photo|reuters photo|epa-efe|anp|keystone|lehtikuva|scanpix|ntb scanpix|ritzau scanpix|ritzau scanpix/afp|imago images|zumapress|zumapress.com|newscom|sputnik|риа новости|тасс|yonhap|연합뉴스|뉴시스|뉴스1|新华社|共同通信社|時事通信社|ap images|backgrid|splash news|swns|mirrorpix|alamy stock photo|alamy live news|dreamstime|123rf|stocksy|gallo images|europa press|europapress|antara|bernama|laprese|lapresse|folhapress|agência brasil|divulgação|reprodução|profimedia|east news|pixsell|icon sportswire|cal sport media|tribune news service|redux|redux pictures|magnum|corbis|bettmann|bettmann archive|hulton archive|mary evans|science photo library|nasa/jpl|nasa/jpl-caltech|noaa|usgs|wikimedia|wikipedia|flickr|instagram|facebook|twitter|youtube|tiktok|google maps|google street view|cc0 public domain|public domain|screenshot|screengrab|special arrangement|file photo|file image|file pic|stock photo|stock image|library image|courtesy photo|handout photo|photo provided|photo supplied|staff photo|contributed photo|submitted photo|composite|associated press photo'
const known = new Set(libraries.split('|'))

/** What the pass over a line must have seen before its end is held against these names. */
export const pictureHouseNames: string = `${agencyWords}|${libraries}`

const longest = Math.max(...Array.from(known, name => name.length))

export const isPictureHouse = (text: string): boolean =>
  isAgency(text) || (text.length <= longest && known.has(text.toLowerCase()))
