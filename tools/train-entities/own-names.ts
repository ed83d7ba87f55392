// Words of our own writing that speak for a name: before a person, in a group's name, in a place's.
const words = (text: string): string[] => text.split(/\s*\|\s*|\n\s*/u).filter(word => word !== '')

export const titles =
  words(`mr|mr.|mrs|mrs.|ms|ms.|miss|dr|dr.|prof|prof.|professor|sir|dame|lord|lady|baroness|baron|count|king|queen|prince|princess|duke|duchess|emperor|sheikh|sultan|pope|cardinal|archbishop|bishop|rev|rev.|reverend|father|sister|brother|rabbi|imam|ayatollah|saint
president|vice president|vice-president|prime minister|premier|chancellor|minister|foreign minister|defence minister|defense minister|finance minister|interior minister|secretary|secretary of state|secretary-general|ambassador|envoy|senator|sen|sen.|representative|rep|rep.|congressman|congresswoman|governor|gov|gov.|mayor|councillor|councilman|councilwoman|commissioner|speaker|leader|spokesman|spokeswoman|spokesperson|chairman|chairwoman|chair|chief executive|ceo|cfo|director|manager|managing director|head|founder|analyst|economist|lawyer|attorney|prosecutor|judge|justice|sheriff|detective|inspector|superintendent|constable|officer|police chief|general|gen|gen.|lieutenant|lt|lt.|colonel|col|col.|major|maj|maj.|captain|capt|capt.|sergeant|sgt|sgt.|admiral|commander|corporal|private
coach|striker|midfielder|defender|goalkeeper|winger|forward|quarterback|pitcher|batsman|bowler|skipper|champion|driver|author|writer|novelist|poet|actor|actress|singer|director|artist|composer|playwright|journalist|editor|reporter|historian|researcher|scientist`)

export const groupWords = words(
  `inc|inc.|corp|corp.|corporation|ltd|ltd.|limited|llc|llp|plc|co|co.|company|companies|ag|sa|s.a.|nv|n.v.|gmbh|spa|s.p.a.|ab|oyj|asa|bhd|holdings|holding|group|industries|enterprises|partners|associates|ventures|capital|securities|bancorp|bank|insurance|airlines|airways|motors|electric|energy|petroleum|pharmaceuticals|technologies|systems|software|networks|records|studios|pictures|entertainment|media|press|times|post|news|journal|tribune|gazette|herald|telegraph|university|college|school|academy|institute|institution|hospital|clinic|foundation|trust|society|association|federation|confederation|league|union|alliance|coalition|council|committee|commission|board|agency|authority|bureau|department|dept.|ministry|office|administration|service|services|court|tribunal|parliament|congress|senate|assembly|party|democrats|republicans|liberals|conservatives|labour|front|movement|army|navy|force|forces|brigade|brigades|police|guard|corps|club|fc|f.c.|afc|united|rovers|wanderers|athletic|city|rangers|celtic|orchestra|philharmonic|choir|band|church|museum|gallery|fund|organization|organisation|network|centre|center|laboratory|observatory|exchange|reserve|treasury|team`,
)

export const placeWords = words(
  `street|st.|road|rd.|avenue|ave.|lane|boulevard|blvd.|drive|square|plaza|park|bridge|river|lake|sea|ocean|bay|gulf|strait|canal|island|islands|isle|peninsula|cape|mount|mt.|mountain|mountains|hill|hills|valley|desert|forest|coast|beach|province|county|district|region|state|republic|kingdom|territory|town|village|borough|north|south|east|west|northern|southern|eastern|western|central|upper|lower|new|port|fort|san|santa|airport|station|stadium|castle|palace|tower|building|highway`,
)

export const groups =
  words(`Reuters|AP|AFP|Associated Press|Agence France-Presse|BBC|CNN|CBS|NBC|ABC|Fox News|Al Jazeera|Sky News|ITV|NPR|PBS|Xinhua|Interfax|Itar-Tass|Tass|Kyodo|Bloomberg|The New York Times|The Washington Post|The Guardian|The Wall Street Journal|Financial Times|The Economist|Le Monde|Der Spiegel|El País
United Nations|UN|U.N.|European Union|EU|E.U.|NATO|Nato|OPEC|Opec|WHO|World Health Organization|IMF|International Monetary Fund|World Bank|WTO|World Trade Organization|UNESCO|Unicef|UNICEF|UNHCR|OSCE|OECD|ASEAN|African Union|Arab League|European Commission|European Parliament|European Central Bank|ECB|Council of Europe|Security Council|General Assembly|International Criminal Court|ICC|International Court of Justice|Red Cross|International Committee of the Red Cross|Red Crescent|Amnesty International|Human Rights Watch|Greenpeace|Oxfam|Médecins Sans Frontières|Doctors Without Borders|Save the Children
White House|Pentagon|State Department|Congress|Senate|House of Representatives|Supreme Court|Federal Reserve|Fed|Treasury|CIA|FBI|NSA|NASA|Nasa|FDA|EPA|SEC|IRS|DEA|Homeland Security|Justice Department|Kremlin|Duma|Knesset|Bundestag|Bundesbank|House of Commons|House of Lords|Downing Street|Bank of England|Bank of Japan|Scotland Yard|MI5|MI6|NHS|Republican Party|Democratic Party|Republicans|Democrats|GOP|Labour Party|Labour|Conservative Party|Tories|Tory|Conservatives|Liberal Democrats|Lib Dems|Scottish National Party|SNP|Sinn Fein|Plaid Cymru|UKIP|Likud|Fatah|Hamas|Hezbollah|Hizbollah|PLO|Taliban|Al-Qaeda|al-Qaida|Islamic State|ISIS|ISIL|IRA|ETA|FARC|PKK|Boko Haram|African National Congress|ANC|Workers' Party|Social Democrats|SPD|CDU|CSU|Christian Democrats|Greens|Communist Party|People's Liberation Army|BJP|Congress Party|Muslim Brotherhood
FIFA|Fifa|UEFA|Uefa|IOC|International Olympic Committee|NBA|NFL|NHL|MLB|FA|ICC|PGA|ATP|WTA|WADA|IAAF|Premier League|Manchester United|Manchester City|Liverpool|Arsenal|Chelsea|Tottenham Hotspur|Tottenham|Everton|Aston Villa|Newcastle United|Leeds United|West Ham|Leicester City|Wolves|Southampton|Crystal Palace|Blackburn Rovers|Sunderland|Middlesbrough|Nottingham Forest|Celtic|Rangers|Hearts|Hibernian|Aberdeen|Real Madrid|Barcelona|Atletico Madrid|Valencia|Sevilla|Juventus|AC Milan|Inter Milan|AS Roma|Lazio|Napoli|Bayern Munich|Borussia Dortmund|Hamburg|Werder Bremen|Schalke|Ajax|PSV Eindhoven|Feyenoord|Paris St Germain|PSG|Marseille|Lyon|Monaco|Porto|Benfica|Sporting Lisbon|Galatasaray|Fenerbahce|Red Star Belgrade|Dynamo Kiev|Spartak Moscow|Boca Juniors|River Plate|Flamengo|Santos
Yankees|New York Yankees|Red Sox|Boston Red Sox|Mets|Dodgers|Giants|Cubs|White Sox|Cardinals|Braves|Orioles|Blue Jays|Tigers|Indians|Twins|Royals|Rangers|Astros|Mariners|Athletics|Angels|Padres|Rockies|Phillies|Pirates|Reds|Brewers|Expos|Marlins|Lakers|Celtics|Bulls|Knicks|Nets|76ers|Heat|Magic|Hawks|Hornets|Pistons|Pacers|Bucks|Cavaliers|Raptors|Timberwolves|Spurs|Mavericks|Rockets|Jazz|Nuggets|Suns|Kings|Clippers|Warriors|Blazers|Trail Blazers|Grizzlies|SuperSonics|Patriots|Bills|Dolphins|Jets|Steelers|Browns|Bengals|Ravens|Colts|Jaguars|Titans|Oilers|Chiefs|Broncos|Raiders|Chargers|Cowboys|Eagles|Redskins|Packers|Vikings|Bears|Lions|Saints|Falcons|Panthers|Buccaneers|49ers|Seahawks|Rams|Canadiens|Maple Leafs|Bruins|Blackhawks|Red Wings|Flyers|Penguins|Devils|Islanders|Sabres|Oilers|Flames|Canucks|Avalanche|Senators
Microsoft|Apple|Google|Alphabet|Amazon|Facebook|Meta|Twitter|Netflix|Tesla|Intel|IBM|Oracle|Cisco|Dell|Hewlett-Packard|HP|AMD|Nvidia|Samsung|Sony|Nokia|Ericsson|Siemens|Philips|Huawei|Tencent|Alibaba|Baidu|ByteDance|SoftBank|Toyota|Honda|Nissan|Ford|General Motors|GM|Chrysler|Volkswagen|BMW|Daimler|Mercedes-Benz|Audi|Renault|Peugeot|Fiat|Volvo|Saab|Hyundai|Kia|Boeing|Airbus|Lockheed Martin|Rolls-Royce|BAE Systems|British Airways|Lufthansa|Air France|KLM|Ryanair|EasyJet|Delta|United Airlines|American Airlines|Qantas|Exxon|ExxonMobil|Shell|Royal Dutch Shell|BP|Chevron|Total|Gazprom|Rosneft|Lukoil|Yukos|Petrobras|Saudi Aramco|Goldman Sachs|Morgan Stanley|JPMorgan|JPMorgan Chase|J.P. Morgan|Citigroup|Bank of America|Merrill Lynch|Lehman Brothers|Deutsche Bank|Credit Suisse|UBS|HSBC|Barclays|Lloyds|Royal Bank of Scotland|BNP Paribas|Société Générale|Santander|ING|Nomura|Enron|WorldCom|AT&T|Verizon|Vodafone|BT|Deutsche Telekom|Telefonica|France Telecom|Disney|Walt Disney|Time Warner|News Corp|Comcast|Viacom|Universal|Warner Bros|Paramount|Wal-Mart|Walmart|Tesco|Sainsbury's|Marks & Spencer|Carrefour|Ikea|McDonald's|Coca-Cola|Pepsi|PepsiCo|Starbucks|Nestle|Nestlé|Unilever|Procter & Gamble|Pfizer|Merck|Novartis|Roche|GlaxoSmithKline|AstraZeneca|Bayer|Johnson & Johnson|Moderna|BioNTech|General Electric|GE|3M|Dow Chemical|DuPont|Monsanto|Nike|Adidas|Uber|Airbnb|PayPal|eBay|Yahoo|AOL|YouTube|Instagram|WhatsApp|LinkedIn|Reddit|Wikipedia|Spotify|OpenAI|SpaceX
Nasdaq|NYSE|New York Stock Exchange|London Stock Exchange|FTSE|Dow Jones|Standard & Poor's|S&P|Moody's|Fitch|KPMG|Deloitte|Ernst & Young|PricewaterhouseCoopers|McKinsey|Harvard|Harvard University|Yale|Yale University|Princeton|Stanford|Stanford University|MIT|Oxford University|Cambridge University|Oxford|Cambridge|University of Oxford|University of Cambridge|London School of Economics|Imperial College London|University of California|Columbia University|Johns Hopkins University`)

export const regions =
  words(`U.S.|US|U.S.A.|USA|United States|America|U.K.|UK|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Holland|Burma|Persia|Soviet Union|USSR|U.S.S.R.|Yugoslavia|Czechoslovakia|East Germany|West Germany|Zaire|Serbia|Kosovo|Chechnya|Crimea|Donbas|Donbass|Kurdistan|Kashmir|Tibet|Xinjiang|Palestine|Gaza|Gaza Strip|West Bank|Golan Heights|Middle East|Far East|Near East|Balkans|Caucasus|Baltics|Scandinavia|Latin America|Central America|South America|North America|Central Asia|South Asia|Southeast Asia|East Asia|Western Europe|Eastern Europe|Europe|Asia|Africa|Australasia|Oceania|Antarctica|Arctic|Sub-Saharan Africa|Horn of Africa|Maghreb|Caribbean|Mediterranean|Persian Gulf|Gulf of Mexico|Sahara|Sahel|Siberia|Catalonia|Basque Country|Bavaria|Saxony|Tuscany|Sicily|Sardinia|Corsica|Brittany|Normandy|Flanders|Wallonia|Ulster|Cornwall|Midlands|East Anglia|New England|Midwest|Deep South|Silicon Valley|Wall Street|Manhattan|Brooklyn|Queens|Bronx|Harlem|Hollywood|Capitol Hill|Downing Street|Westminster|Whitehall|City of London|D.C.|Washington D.C.
Thames|Seine|Rhine|Danube|Volga|Nile|Euphrates|Tigris|Jordan River|Ganges|Indus|Yangtze|Mekong|Amazon|Mississippi|Missouri|Hudson|Potomac|Rio Grande|Alps|Pyrenees|Andes|Rockies|Himalayas|Urals|Everest|Kilimanjaro|Atlantic|Pacific|Indian Ocean|Black Sea|Red Sea|Dead Sea|Caspian Sea|North Sea|Baltic Sea|South China Sea|English Channel|Suez Canal|Panama Canal`)

/** Other names of cities, by their GeoNames id: the list of cities has one name each. */
export const placeAliases: ReadonlyMap<number, readonly string[]> = new Map([
  [5128581, ['New York', 'NYC']],
  [4140963, ['Washington', 'Washington D.C.', 'Washington, D.C.', 'Washington DC']],
  [703448, ['Kiev', 'Kyiv']],
  [524901, ['Moscow']],
  [1816670, ['Peking']],
  [1275339, ['Bombay']],
  [1275004, ['Calcutta']],
  [1298824, ['Rangoon']],
  [1566083, ['Saigon', 'Ho Chi Minh City']],
  [3530597, ['Mexico City']],
  [5368361, ['L.A.', 'LA']],
  [2267057, ['Lisbon']],
  [2618425, ['Copenhagen']],
  [3067696, ['Prague']],
  [756135, ['Warsaw']],
  [683506, ['Bucharest']],
  [792680, ['Belgrade']],
  [2950159, ['Berlin']],
  [2867714, ['Munich']],
  [2886242, ['Cologne']],
  [3169070, ['Rome']],
  [3173435, ['Milan']],
  [3172394, ['Naples']],
  [3176959, ['Florence']],
  [3164603, ['Venice']],
  [2661604, ['Basle']],
  [2660646, ['Geneva']],
  [2759794, ['The Hague']],
  [2747373, ['The Hague']],
  [360630, ['Cairo']],
  [281184, ['Jerusalem']],
])
