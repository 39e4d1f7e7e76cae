import type { PackFile } from '../../../server/src/core/facts/read-pack.js';

/** A pack of a few statements, so that the editor's tests do not hang on what the bundled packs happen to say. */
export const bundledPack: readonly PackFile[] = [
  {
    path: 'small/pack.yaml',
    text: 'id: small\nname: A small world\nversion: 1.0.0\nas_of: 2022-03-01\nlicence: CC0-1.0\n',
  },
  {
    path: 'small/sources.yaml',
    text: `
- id: appointments
  type: webpage
  title: Appointments [2020]
  publisher: The Presidency
  issued: 2020-01-24
  URL: https://presidency.example/appointments
`,
  },
  {
    path: 'small/persons.yaml',
    text: `
- id: dmitry-kozak
  name: Dmitry Kozak
  given_name: Dmitry
  family_name: Kozak
  birth_date: 1958-11-07
  citizenship: [russia]
  sources: [{source: appointments, locator: "para. 7"}]
  memberships:
    - post: russia-deputy-chief-of-staff
      start: 2020-01-24
      sources: [{source: appointments, locator: "para. 1"}]
`,
  },
  {
    path: 'small/posts.yaml',
    text: `
- id: russia-deputy-chief-of-staff
  label: Deputy Kremlin Chief of Staff
  role: chief-of-staff
  area: russia
  holders: many
  sources: [{source: appointments}]
`,
  },
  {
    path: 'small/areas.yaml',
    text: `
- id: russia
  name: Russia
  classification: country
  code: RU
  demonyms: [Russian, Russians]
  sources: [{source: appointments}]
`,
  },
];

/** The files of a newsroom's own pack about one more person. */
export const newsroomPack = (familyName: string): Readonly<Record<string, string>> => ({
  'pack.yaml': 'id: newsroom\nname: Our newsroom\nversion: 1.0.0\nas_of: 2022-03-01\n',
  'sources.yaml': '- id: register\n  type: webpage\n  title: The register\n  publisher: The Registry\n  URL: https://registry.example/\n',
  'persons.yaml': `
- id: the-captain
  name: Annelie ${familyName}
  given_name: Annelie
  family_name: ${familyName}
  sources: [{source: register}]
`,
});
