/**
 * Hosts by what stands behind them, for the order in which sources are shown. A host counts with all below it ("news.un.org").
 * Left out of all lists does not mean bad: it is shown behind them.
 */

/** Labels in front of a country's own ("gov.uk", "gob.mx", "gouv.fr"), or last, under which only governments and their bodies are. */
export const GOVERNMENT_LABELS: ReadonlySet<string> = new Set(['gov', 'gob', 'gouv', 'govt', 'gv', 'gub', 'mil', 'int', 'admin', 'go', 'guv']);

/** Governments, parliaments, courts and bodies of states whose hosts do not say so. */
export const OFFICIAL_HOSTS: ReadonlySet<string> = new Set([
  'europa.eu', 'un.org', 'unesco.org', 'unicef.org', 'unhcr.org', 'undp.org', 'unep.org', 'imf.org', 'worldbank.org', 'wto.org', 'osce.org', 'oecd.org',
  'iaea.org', 'icj-cij.org', 'opec.org', 'opcw.org', 'asean.org', 'nobelprize.org', 'bis.org', 'ipu.org', 'iea.org',
  'kremlin.ru', 'mid.ru', 'bundesregierung.de', 'bundestag.de', 'bundespraesident.de', 'auswaertiges-amt.de', 'bmvg.de', 'bundesbank.de',
  'elysee.fr', 'assemblee-nationale.fr', 'senat.fr', 'parliament.uk', 'royal.uk', 'bankofengland.co.uk', 'governo.it', 'quirinale.it', 'senato.it', 'camera.it',
  'congreso.es', 'regeringen.se', 'riksdagen.se', 'regjeringen.no', 'stortinget.no', 'royalcourt.no', 'valtioneuvosto.fi', 'eduskunta.fi', 'presidentti.fi',
  'stm.dk', 'ft.dk', 'fmn.dk', 'um.dk', 'government.nl', 'rijksoverheid.nl', 'premier.be', 'president.pl', 'sejm.pl',
  'vlada.cz', 'hrad.cz', 'president.ee', 'valitsus.ee', 'president.lt', 'president.lv', 'oireachtas.ie', 'president.ie', 'althingi.is', 'vatican.va',
  'primeminister.gr', 'hellenicparliament.gr', 'presidency.ro', 'parlament.hu', 'vlada.si', 'predsednik.rs', 'presidentofindia.nic.in', 
  'parl.ca', 'ourcommons.ca', 'canada.ca', 'president.az',
  'president.ir',
]);

/** News agencies, newsrooms and works of reference that answer for what they print and mend it. */
export const KNOWN_PUBLISHERS: ReadonlySet<string> = new Set([
  'reuters.com', 'apnews.com', 'ap.org', 'associatedpress.com', 'afp.com', 'bbc.co.uk', 'bbc.com', 'bbci.co.uk', 'theguardian.com', 'nytimes.com', 'washingtonpost.com', 'wsj.com', 'ft.com',
  'economist.com', 'bloomberg.com', 'npr.org', 'pbs.org', 'cnn.com', 'nbcnews.com', 'cbsnews.com', 'abcnews.go.com', 'politico.com', 'politico.eu', 'latimes.com',
  'usatoday.com', 'time.com', 'theatlantic.com', 'axios.com', 'thehill.com', 'voanews.com', 'rferl.org', 'dw.com', 'spiegel.de', 'zeit.de', 'faz.net', 'sueddeutsche.de',
  'tagesschau.de', 'france24.com', 'rfi.fr', 'lemonde.fr', 'lefigaro.fr', 'liberation.fr', 'elpais.com', 'elmundo.es', 'ansa.it', 'corriere.it', 'repubblica.it', 'swissinfo.ch',
  'nzz.ch', 'derstandard.at', 'orf.at', 'irishtimes.com', 'rte.ie', 'independent.co.uk', 'telegraph.co.uk', 'thetimes.co.uk', 'news.sky.com', 'itv.com', 'scotsman.com',
  'aljazeera.com', 'haaretz.com', 'timesofisrael.com', 'jpost.com', 'arabnews.com', 'thenationalnews.com', 'aa.com.tr', 'hurriyetdailynews.com', 'iranintl.com',
  'kyivindependent.com', 'kyivpost.com', 'pravda.com.ua', 'ukrinform.net', 'interfax.com.ua', 'babel.ua', 'meduza.io', 'themoscowtimes.com', 'interfax.com', 'tass.com', 'xinhuanet.com', 'news.cn',
  'scmp.com', 'nhk.or.jp', 'japantimes.co.jp', 'kyodonews.net', 'asahi.com', 'yna.co.kr', 'koreatimes.co.kr', 'koreaherald.com', 'straitstimes.com', 'channelnewsasia.com',
  'bangkokpost.com', 'thejakartapost.com', 'rappler.com', 'thehindu.com', 'indianexpress.com', 'hindustantimes.com', 'ndtv.com', 'dawn.com', 'thedailystar.net',
  'abc.net.au', 'smh.com.au', 'rnz.co.nz', 'nzherald.co.nz', 'cbc.ca', 'theglobeandmail.com', 'allafrica.com', 'africanews.com', 'news24.com', 'dailymaverick.co.za',
  'nation.africa', 'punchng.com', 'infobae.com', 'folha.uol.com.br', 'g1.globo.com', 'lanacion.com.ar', 'eltiempo.com', 'latercera.com', 'elcomercio.pe', 'mercopress.com',
  'err.ee', 'lrt.lt', 'lsm.lv', 'yle.fi', 'svt.se', 'thelocal.se', 'thelocal.dk', 'dr.dk', 'nrk.no', 'ruv.is', 'nltimes.nl', 'brusselstimes.com', 'euronews.com', 'euractiv.com',
  'notesfrompoland.com', 'tvpworld.com', 'praguemorning.cz', 'radio.cz', 'spectator.sme.sk', 'bta.bg', 'novinite.com', 'romania-insider.com', 'balkaninsight.com', 'sta.si', 'total-croatia-news.com',
  'ekathimerini.com', 'cyprus-mail.com', 'timesofmalta.com', 'civil.ge', 'azatutyun.am', 'news.az', 'astanatimes.com', 'unian.info',
  'britannica.com', 'archontology.org', 'rulers.org', 'worldstatesmen.org', 'parlgov.org', 'supremecourthistory.org', 'bioguide.congress.gov', 'history.com', 'law.cornell.edu', 'constituteproject.org', 'constitutions.unwomen.org',
]);
