/** A few invented speakers and what they are on record with, for the tests of the checks that compare quotations. */
export const quotations = `
persons:
  - Rosa Halvorsen
  - Anders Vik
  - Marta Lund
  - Igor Petrenko
quotations:
  - {id: halvorsen-bridge, speaker: rosa-halvorsen, date: 2022-02-14, context: news conference in Bergen, text: The bridge will stay open as long as the ice allows}
  - {id: halvorsen-patience, speaker: rosa-halvorsen, date: 2022-02-14, text: There is no cure for impatience}
  - id: vik-share
    speaker: anders-vik
    date: 2022-02-14
    text:
      value: We have never asked for more than our share
      sources: [test-source]
      disputed_by: [{value: We never asked for more than our fair share, sources: [test-source]}]
  - {id: vik-harbour, speaker: anders-vik, date: 2011-05-03, text: A harbour without a railway is a car park for ships}
  - {id: lund-weather, speaker: marta-lund, date: 2022-02-13, text: it is the weather that decides}
  - {id: petrenko-door, speaker: igor-petrenko, date: 2022-02-14, lang: uk, translation: true, text: We never closed the door and we will not close it now}
`;
