/** Word lists for placeholders: all folded. */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);
const phrases = (list: string): readonly string[] => list.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));

/**
 * What writers put in square or curly brackets for something they will fill in: the whole content of the brackets. Nothing
 * that editors put in brackets to tell readers something ([sic], [inaudible], [emphasis added], [name withheld]) is here.
 */
export const BRACKETED: ReadonlySet<string> = new Set(phrases(`
  name, names, full name, first name, last name, surname, firstname, lastname, first name last name, firstname lastname,
  your name, reporter name, reporters name, spokesperson name, company name, organisation name, organization name, source name, name here,
  name of company, name of spokesperson, name of person, name of organisation, name of organization, name of victim, victim name,
  name surname, name and title, name title, title, job title, position, byline, author name, city, town, city name, country name, place, location, dateline,
  date, day, month, year, weekday, date here, time, day of week, date of birth, number, figure, amount, age, xx, percentage, percent, number of people,
  headline, headline here, subhead, caption, caption here, photo credit, credit, quote, quote here, quote goes here, text, text here, body text,
  link, link here, url, hyperlink, email, email address, phone, phone number, telephone number, address, contact details,
  tbc, tbd, tba, to be confirmed, to be added, to be determined, to come, more to come, more tk, check, fact check, factcheck, check this, check spelling,
  confirm, verify, fix, fix me, fixme, todo, to do, source, source needed, need source, citation needed, insert, placeholder, blank, details, details here,
  background, background here, cq, sp, sp?, spelling?, ck`));

/** Words that open such brackets whatever follows: "[insert second quote]". */
export const BRACKET_OPENERS: ReadonlySet<string> = new Set(words('insert add check confirm verify todo fixme tk tktk xx xxx xxxx placeholder'));

/** Behind these a lone noun in brackets is an editor's word for what somebody meant ("this [place]"), not one to be filled in. */
export const DETERMINERS: ReadonlySet<string> = new Set(words('a an the this that these those my your his her its our their such same some any no every each'));

/** Contents that are a placeholder in quoted speech as well, where a noun in brackets is the editor's. */
export const BRACKETED_IN_SPEECH: ReadonlySet<string> = new Set(phrases(`
  tbc, tbd, to come, more to come, quote, quote here, quote goes here, text here, name here, your name, xx, fixme, fix me, todo, cq, citation needed`));

/** Nouns that XXX describes as a name, a rating or a brand ("XXX film"), behind it or before it. */
export const XXX_NOUNS: ReadonlySet<string> = new Set(words(`
  rated rating film films movie movies sequel franchise site sites website websites theater theatre cinema cinemas video videos content
  shop shops store stores star stars domain domains dvd dvds album tour band rapper beer lager bitter brewery brand label olympiad congress century
  chromosome chromosomes category class pornography porn magazine club clubs image images material`));

/** Words that a Roman numeral follows: a capital says so for all others. */
export const NUMBERED: ReadonlySet<string> = new Set(words('chapter part article section volume book canto act title annex appendix item type page psalm class phase'));

/** Nouns and units behind which XX stands for a figure. */
export const COUNTED: ReadonlySet<string> = new Set(words(`
  percent per year years month months week weeks day days hour hours minute minutes people persons person million billion trillion thousand hundred
  dollars euros pounds roubles rubles yuan points degrees seats votes troops soldiers civilians killed injured dead wounded missing cases deaths
  miles km kilometres kilometers metres meters feet tonnes tons times men women children students pc`));

/** "Headline goes here": what goes. */
export const GOES_HERE: ReadonlySet<string> = new Set(words('headline caption text copy quote byline photo picture image subhead title link name intro standfirst kicker body credit'));
