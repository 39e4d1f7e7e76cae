/** Some members of the Congress of the United States and governors, as the bundled pack has them. */
export const congress = `
  as_of: 2026-10-06
  areas:
    - {name: United States, classification: country, code: US}
    - {name: Texas, classification: region, within: [united-states]}
    - {name: Massachusetts, classification: region, within: [united-states]}
    - {name: Vermont, classification: region, within: [united-states]}
    - {name: Maine, classification: region, within: [united-states]}
    - {name: California, classification: region, within: [united-states]}
    - {name: Florida, classification: region, within: [united-states]}
    - {name: Kentucky, classification: region, within: [united-states]}
    - {name: Alabama, classification: region, within: [united-states]}
    - {name: West Virginia, classification: region, within: [united-states]}
    - {name: South Carolina, classification: region, within: [united-states]}
    - {name: New Jersey, classification: region, within: [united-states]}
    - {id: new-york-us-state, name: New York, classification: region, within: [united-states]}
  organizations:
    - {id: united-states-senate, name: United States Senate, classification: legislature, area: united-states}
    - {id: united-states-house-of-representatives, name: United States House of Representatives, classification: legislature, area: united-states}
    - {id: republican-party-us, name: Republican Party, classification: party, area: united-states}
    - {id: democratic-party-us, name: Democratic Party, classification: party, area: united-states}
    - {id: independents-in-us-office, name: no party (independent)}
  posts:
    - {id: california-governor, label: Governor of California, role: governor, area: california}
    - {id: new-york-us-state-governor, label: Governor of New York, role: governor, area: new-york-us-state}
    - {id: new-jersey-governor, label: Governor of New Jersey, role: governor, area: new-jersey}
  persons:
    - {name: Ted Cruz, memberships: [{organization: united-states-senate, role: Senator, area: texas, on_behalf_of: republican-party-us, start: 2013-01-03, as_of: 2026-09-06}]}
    - {name: Elizabeth Warren, memberships: [{organization: united-states-senate, role: Senator, area: massachusetts, on_behalf_of: democratic-party-us, start: 2013-01-03, as_of: 2026-09-06}]}
    - {name: Mitch McConnell, memberships: [{organization: united-states-senate, role: Senator, area: kentucky, on_behalf_of: republican-party-us, start: 1985, as_of: 2026-09-06}]}
    - {name: Shelley Moore Capito, memberships: [{organization: united-states-senate, role: Senator, area: west-virginia, on_behalf_of: republican-party-us, start: 2015-01, as_of: 2026-09-06}]}
    - {name: Bernie Sanders, memberships: [{organization: united-states-senate, role: Senator, area: vermont, on_behalf_of: independents-in-us-office, start: 2007-01, as_of: 2026-09-06}]}
    - {name: Angus King, memberships: [{organization: united-states-senate, role: Senator, area: maine, on_behalf_of: independents-in-us-office, start: 2013-01-03, as_of: 2026-09-06}]}
    - {name: Nancy Pelosi, memberships: [{organization: united-states-house-of-representatives, role: Representative, area: california, on_behalf_of: democratic-party-us, start: 1987, start_known: false, as_of: 2026-09-06}]}
    - {name: Marco Rubio, memberships: [{organization: united-states-senate, role: Senator, area: florida, on_behalf_of: republican-party-us, start: 2011-01-03, end: 2025-01-20}]}
    - name: Adam Schiff
      memberships:
        - {organization: united-states-house-of-representatives, role: Representative, area: california, on_behalf_of: democratic-party-us, start: 2001, end: 2024-12-08}
        - {organization: united-states-senate, role: Senator, area: california, on_behalf_of: democratic-party-us, start: 2024-12-08, as_of: 2026-09-06}
    - name: Jeff Van Drew
      given_name: Jeff
      family_name: Van Drew
      memberships:
        - {organization: united-states-house-of-representatives, role: Representative, area: new-jersey, on_behalf_of: democratic-party-us, start: 2019-01-03, end: 2019-12-19}
        - {organization: united-states-house-of-representatives, role: Representative, area: new-jersey, on_behalf_of: republican-party-us, start: 2019-12-19, as_of: 2026-09-06}
    - {name: Mike Rogers, memberships: [{organization: united-states-house-of-representatives, role: Representative, area: alabama, on_behalf_of: republican-party-us, start: 2003, start_known: false, as_of: 2026-09-06}]}
    - {name: Tim Scott, memberships: [{organization: united-states-senate, role: Senator, area: south-carolina, on_behalf_of: republican-party-us, start: 2013-01, as_of: 2026-09-06}]}
    - {name: Rick Scott, memberships: [{organization: united-states-senate, role: Senator, area: florida, on_behalf_of: republican-party-us, start: 2019-01, as_of: 2026-09-06}]}
    - {name: Gavin Newsom, memberships: [{post: california-governor, on_behalf_of: democratic-party-us, start: 2019-01-07}]}
    - {name: Andrew Cuomo, memberships: [{post: new-york-us-state-governor, on_behalf_of: democratic-party-us, start: 2011-01-01, end: 2021-08-24}]}
    - {name: Kathy Hochul, memberships: [{post: new-york-us-state-governor, on_behalf_of: democratic-party-us, start: 2021-08-24}]}
    - {name: Mikie Sherrill, memberships: [{post: new-jersey-governor, on_behalf_of: democratic-party-us, start: 2026-01-20}]}
    - {name: Paul Rogers}
    - {name: Mike Dean}
    - {name: Will Rogers}
    - {name: Mike Hall}
    - {name: Mike Webb}
    - {name: Mike Lane}
    - {name: Mike Nash}
    - {name: Mike Park}
    - {name: Mike Rhys}
`;
