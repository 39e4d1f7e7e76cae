/** A handful of real office-holders of early 2022, enough for the tests of the checks that compare offices. */
export const winter2022 = `
areas:
  - {name: Russia, classification: country, demonyms: [Russian, Russians], other_names: [{name: Russian Federation, kind: formal}], metonyms: [Moscow]}
  - {name: Ukraine, classification: country, demonyms: [Ukrainian, Ukrainians]}
  - {name: Germany, classification: country, demonyms: [German, Germans]}
  - {name: United States, classification: country, demonyms: [American], other_names: [{name: US, kind: acronym}, {name: USA, kind: acronym}]}
  - {name: Norway, classification: country, demonyms: [Norwegian]}
  - {name: United Kingdom, classification: country, demonyms: [British], other_names: [{name: UK, kind: acronym}]}
  - {name: France, classification: country, demonyms: [French]}
posts:
  - {id: russia-president, label: President of Russia, role: president, area: russia, holders: one, other_labels: [President]}
  - {id: russia-foreign-minister, label: Minister of Foreign Affairs of Russia, role: foreign-minister, area: russia, holders: one, other_labels: [Foreign Minister]}
  - {id: russia-defence-minister, label: Minister of Defence of Russia, role: defence-minister, area: russia, holders: one, other_labels: [Defence Minister]}
  - {id: russia-deputy-foreign-minister, label: Deputy Minister of Foreign Affairs of Russia, role: deputy-foreign-minister, area: russia, holders: many, other_labels: [Deputy Foreign Minister]}
  - {id: ukraine-president, label: President of Ukraine, role: president, area: ukraine, holders: one, other_labels: [President]}
  - {id: ukraine-foreign-minister, label: Minister of Foreign Affairs of Ukraine, role: foreign-minister, area: ukraine, holders: one, other_labels: [Foreign Minister]}
  - {id: germany-chancellor, label: Chancellor of Germany, role: prime-minister, area: germany, holders: one, other_labels: [Chancellor, Federal Chancellor]}
  - {id: france-president, label: President of France, role: president, area: france, holders: one, other_labels: [President]}
  - {id: united-states-president, label: President of the United States, role: president, area: united-states, holders: one, other_labels: [President]}
  - id: united-states-secretary-of-state
    label: Secretary of State of the United States
    role: foreign-minister
    area: united-states
    holders: one
    other_labels: [Secretary of State]
    discouraged_labels: [{label: State Secretary, reason: "the usual English form is Secretary of State"}]
persons:
  - {name: Vladimir Putin, memberships: [russia-president 2012-05-07/]}
  - {name: Sergei Lavrov, other_names: [{name: Sergey Lavrov, kind: romanisation}], memberships: [russia-foreign-minister 2004-03-09/]}
  - {name: Sergei Shoigu, memberships: [russia-defence-minister 2012-11-06/2024-05-12]}
  - {name: Sergei Ryabkov, memberships: [russia-deputy-foreign-minister 2008-08-15/]}
  - {name: Volodymyr Zelensky, memberships: [ukraine-president 2019-05-20/]}
  - {name: Dmytro Kuleba, memberships: [ukraine-foreign-minister 2020-03-04/2024-09-05]}
  - {name: Angela Merkel, memberships: [germany-chancellor 2005-11-22/2021-12-08]}
  - {name: Olaf Scholz, memberships: [germany-chancellor 2021-12-08/2025-05-06]}
  - {name: Helmut Kohl, memberships: [germany-chancellor 1982-10-01/1998-10-27]}
  - {name: Emmanuel Macron, memberships: [france-president 2017-05-14/]}
  - {name: Barack Obama, memberships: [united-states-president 2009-01-20/2017-01-20]}
  - {name: Donald Trump, memberships: [united-states-president 2017-01-20/2021-01-20]}
  - {name: Joe Biden, memberships: [united-states-president 2021-01-20/2025-01-20]}
  - {name: Antony Blinken, memberships: [united-states-secretary-of-state 2021-01-26/2025-01-20]}
  - {name: Helmut Schmidt, memberships: [germany-chancellor 1974-05-16/1982-10-01]}
`;
