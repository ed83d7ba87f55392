import { later } from '../../text/later.ts'

/**
 * The country a people is of, by the words English news has for both, of our own writing: "Iraqi" and "Iraqis" speak of Iraq.
 * "Georgian" is left out: it is as often of the state.
 */
const table = `Afghan Afghanistan|Albanian Albania|Algerian Algeria|American United States|Angolan Angola|Argentine Argentina|Argentinian Argentina|Armenian Armenia|Australian Australia
Austrian Austria|Azerbaijani Azerbaijan|Azeri Azerbaijan|Bahraini Bahrain|Bangladeshi Bangladesh|Belarusian Belarus|Belgian Belgium|Bolivian Bolivia|Bosnian Bosnia
Brazilian Brazil|Briton United Kingdom|British United Kingdom|Bulgarian Bulgaria|Burmese Myanmar|Burundian Burundi|Cambodian Cambodia|Cameroonian Cameroon|Canadian Canada
Chadian Chad|Chilean Chile|Chinese China|Colombian Colombia|Congolese Congo|Croatian Croatia|Croat Croatia|Cuban Cuba|Cypriot Cyprus|Czech Czech Republic|Dane Denmark|Danish Denmark
Dutch Netherlands|Ecuadorian Ecuador|Egyptian Egypt|Eritrean Eritrea|Estonian Estonia|Ethiopian Ethiopia|Fijian Fiji|Filipino Philippines|Philippine Philippines|Finn Finland
Finnish Finland|French France|Frenchman France|Gambian Gambia|German Germany|Ghanaian Ghana|Greek Greece|Guatemalan Guatemala|Guyanese Guyana|Haitian Haiti|Honduran Honduras|Hungarian Hungary
Icelandic Iceland|Indian India|Indonesian Indonesia|Iranian Iran|Iraqi Iraq|Irish Ireland|Irishman Ireland|Israeli Israel|Italian Italy|Ivorian Ivory Coast|Jamaican Jamaica|Japanese Japan
Jordanian Jordan|Kazakh Kazakhstan|Kenyan Kenya|Kosovar Kosovo|Kuwaiti Kuwait|Kyrgyz Kyrgyzstan|Laotian Laos|Latvian Latvia|Lebanese Lebanon|Liberian Liberia|Libyan Libya
Lithuanian Lithuania|Macedonian Macedonia|Malagasy Madagascar|Malawian Malawi|Malaysian Malaysia|Malian Mali|Maltese Malta|Mauritanian Mauritania|Mexican Mexico|Moldovan Moldova
Mongolian Mongolia|Montenegrin Montenegro|Moroccan Morocco|Mozambican Mozambique|Namibian Namibia|Nepalese Nepal|Nepali Nepal|Nicaraguan Nicaragua|Nigerian Nigeria|Norwegian Norway
Omani Oman|Pakistani Pakistan|Panamanian Panama|Paraguayan Paraguay|Peruvian Peru|Pole Poland|Polish Poland|Portuguese Portugal|Qatari Qatar|Romanian Romania|Russian Russia
Rwandan Rwanda|Salvadoran El Salvador|Saudi Saudi Arabia|Senegalese Senegal|Serb Serbia|Serbian Serbia|Singaporean Singapore|Slovak Slovakia|Slovakian Slovakia|Slovene Slovenia
Slovenian Slovenia|Somali Somalia|Spaniard Spain|Spanish Spain|Sudanese Sudan|Swede Sweden|Swedish Sweden|Swiss Switzerland|Syrian Syria|Taiwanese Taiwan|Tajik Tajikistan
Tanzanian Tanzania|Thai Thailand|Tunisian Tunisia|Turk Turkey|Turkish Turkey|Turkmen Turkmenistan|Ugandan Uganda|Ukrainian Ukraine|Uruguayan Uruguay|Uzbek Uzbekistan
Venezuelan Venezuela|Vietnamese Vietnam|Yemeni Yemen|Zambian Zambia|Zimbabwean Zimbabwe`

export const demonyms = later(
  (): ReadonlyMap<string, string> =>
    new Map(
      table.split(/[|\n]/u).flatMap(line => {
        const [people = '', ...country] = line.split(' ')
        return [people, `${people}s`].map(word => [word, country.join(' ')] as const)
      }),
    ),
)
