// States and provinces by GeoNames' code of their country's first division, which the data of cities has without names.
const of = (country: string, list: string): [string, string][] =>
  list
    .split('|')
    .map(entry => [`${country}.${entry.slice(0, entry.indexOf(' '))}`, entry.slice(entry.indexOf(' ') + 1)])

export const states: ReadonlyMap<string, string> = new Map([
  ...of(
    'US',
    'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming',
  ),
  ...of(
    'CA',
    '01 Alberta|02 British Columbia|03 Manitoba|04 New Brunswick|05 Newfoundland and Labrador|07 Nova Scotia|08 Ontario|09 Prince Edward Island|10 Quebec|11 Saskatchewan|12 Yukon|13 Northwest Territories|14 Nunavut',
  ),
  ...of(
    'AU',
    '01 Australian Capital Territory|02 New South Wales|03 Northern Territory|04 Queensland|05 South Australia|06 Tasmania|07 Victoria|08 Western Australia',
  ),
  ...of('GB', 'ENG England|SCT Scotland|WLS Wales|NIR Northern Ireland'),
  ...of(
    'DE',
    '01 Baden-Württemberg|02 Bavaria|03 Bremen|04 Hamburg|05 Hesse|06 Lower Saxony|07 North Rhine-Westphalia|08 Rhineland-Palatinate|09 Saarland|10 Schleswig-Holstein|11 Brandenburg|12 Mecklenburg-Vorpommern|13 Saxony|14 Saxony-Anhalt|15 Thuringia|16 Berlin',
  ),
  ...of(
    'IN',
    '02 Andhra Pradesh|03 Assam|09 Gujarat|10 Haryana|13 Kerala|16 Maharashtra|19 Karnataka|21 Odisha|23 Punjab|24 Rajasthan|25 Tamil Nadu|28 West Bengal|34 Bihar|35 Madhya Pradesh|36 Uttar Pradesh|38 Jharkhand',
  ),
])

/** As datelines and addresses shorten them. */
export const shortStates: ReadonlyMap<string, string> = new Map(
  of(
    'US',
    'AL Ala.|AZ Ariz.|AR Ark.|CA Calif.|CO Colo.|CT Conn.|DE Del.|DC D.C.|FL Fla.|GA Ga.|IL Ill.|IN Ind.|KS Kan.|KY Ky.|LA La.|MD Md.|MA Mass.|MI Mich.|MN Minn.|MS Miss.|MO Mo.|MT Mont.|NE Neb.|NV Nev.|NH N.H.|NJ N.J.|NM N.M.|NY N.Y.|NC N.C.|ND N.D.|OK Okla.|OR Ore.|PA Pa.|RI R.I.|SC S.C.|SD S.D.|TN Tenn.|TX Tex.|VT Vt.|VA Va.|WA Wash.|WV W.Va.|WI Wis.|WY Wyo.',
  ),
)
