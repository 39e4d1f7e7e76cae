import type { Holiday, HolidayRule } from './holidays.js';

const on = (month: number, day: number): HolidayRule => ({ kind: 'fixed', month, day });
const the = (nth: number, weekday: number, month: number, after?: number): HolidayRule => ({ kind: 'weekday', nth, weekday, month, ...(after !== undefined && { after }) });
const easter = (offset: number): HolidayRule => ({ kind: 'easter', offset });
const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;

/**
 * Holidays whose day a rule gives and whose name means one of them everywhere, or with the days of the others. Those of the United States follow
 * 5 U.S.C. 6103 (read at www.okwb.uscourts.gov/holidays), since the years in which the rules came into force. Names that many countries
 * have for days of their own (Independence Day, Victory Day, Labour Day, Mother's Day) are not here.
 */
export const HOLIDAYS: readonly Holiday[] = [
  { name: 'New Year’s Day', names: ["new year's day"], rule: on(1, 1), since: 1753 },
  { name: 'Martin Luther King Jr. Day', names: ['martin luther king day', 'martin luther king jr day', 'mlk day'], rule: the(3, MONDAY, 1), since: 1986 },
  { name: 'Groundhog Day', names: ['groundhog day'], rule: on(2, 2), since: 1887 },
  { name: 'Valentine’s Day', names: ["valentine's day", "st valentine's day"], rule: on(2, 14), since: 1900 },
  { name: 'Presidents’ Day', names: ["presidents' day", "president's day", 'presidents day'], rule: the(3, MONDAY, 2), since: 1971 },
  { name: 'International Women’s Day', names: ["international women's day"], rule: on(3, 8), since: 1922 },
  { name: 'St. Patrick’s Day', names: ["st patrick's day", "saint patrick's day"], rule: on(3, 17), since: 1900 },
  { name: 'April Fools’ Day', names: ["april fools' day", "april fool's day"], rule: on(4, 1), since: 1900 },
  { name: 'Earth Day', names: ['earth day'], rule: on(4, 22), since: 1971 },
  { name: 'Anzac Day', names: ['anzac day'], rule: on(4, 25), since: 1921 },
  { name: 'World Press Freedom Day', names: ['world press freedom day'], rule: on(5, 3), since: 1994 },
  { name: 'Cinco de Mayo', names: ['cinco de mayo'], rule: on(5, 5), since: 1900 },
  { name: 'Memorial Day', names: ['memorial day'], rule: the(-1, MONDAY, 5), since: 1971, also: [on(5, 30), on(6, 6)] },
  { name: 'Juneteenth', names: ['juneteenth'], rule: on(6, 19), since: 1900 },
  { name: 'Canada Day', names: ['canada day'], rule: on(7, 1), since: 1983 },
  { name: 'Bastille Day', names: ['bastille day'], rule: on(7, 14), since: 1880 },
  { name: 'Labor Day', names: ['labor day'], rule: the(1, MONDAY, 9), since: 1894, also: [on(5, 1)] },
  { name: 'Columbus Day', names: ['columbus day', "indigenous peoples' day"], rule: the(2, MONDAY, 10), since: 1971, also: [on(10, 12)] },
  { name: 'Halloween', names: ['halloween'], rule: on(10, 31), since: 1900 },
  { name: 'All Saints’ Day', names: ["all saints' day"], rule: on(11, 1), since: 1900 },
  { name: 'Guy Fawkes Night', names: ['guy fawkes night', 'guy fawkes day', 'bonfire night'], rule: on(11, 5), since: 1900 },
  { name: 'Veterans Day', names: ['veterans day', "veterans' day", "veteran's day"], rule: on(11, 11), since: 1978 },
  { name: 'Armistice Day', names: ['armistice day'], rule: on(11, 11), since: 1919 },
  { name: 'Remembrance Sunday', names: ['remembrance sunday'], rule: the(2, SUNDAY, 11), since: 1946 },
  { name: 'Thanksgiving', names: ['thanksgiving', 'thanksgiving day'], rule: the(4, THURSDAY, 11), since: 1942, also: [the(2, MONDAY, 10)] },
  { name: 'Black Friday', names: ['black friday'], rule: the(4, THURSDAY, 11, 1), since: 1990 },
  { name: 'Cyber Monday', names: ['cyber monday'], rule: the(4, THURSDAY, 11, 4), since: 2005 },
  { name: 'Human Rights Day', names: ['human rights day'], rule: on(12, 10), since: 1951, also: [on(3, 21)] },
  { name: 'World AIDS Day', names: ['world aids day'], rule: on(12, 1), since: 1988 },
  { name: 'Christmas Eve', names: ['christmas eve'], rule: on(12, 24), since: 1753, also: [on(1, 6)] },
  { name: 'Christmas Day', names: ['christmas', 'christmas day'], rule: on(12, 25), since: 1753, also: [on(1, 7)] },
  { name: 'Boxing Day', names: ['boxing day'], rule: on(12, 26), since: 1900 },
  { name: 'New Year’s Eve', names: ["new year's eve"], rule: on(12, 31), since: 1753 },
  { name: 'Ash Wednesday', names: ['ash wednesday'], rule: easter(-46), since: 1753 },
  { name: 'Palm Sunday', names: ['palm sunday'], rule: easter(-7), since: 1753 },
  { name: 'Good Friday', names: ['good friday'], rule: easter(-2), since: 1753 },
  { name: 'Easter Sunday', names: ['easter', 'easter sunday'], rule: easter(0), since: 1753 },
  { name: 'Easter Monday', names: ['easter monday'], rule: easter(1), since: 1753 },
  { name: 'Pentecost', names: ['pentecost', 'whit sunday'], rule: easter(49), since: 1753 },
];
