/** A pure function that remembers its last answer: what all findings of a paragraph, or of a draft, ask of its text is found once. */
export function lastAsked<A, T>(answer: (asked: A) => T): (asked: A) => T {
  let last: { readonly asked: A; readonly answer: T } | undefined;
  return (asked) => {
    if (last === undefined || last.asked !== asked) last = { asked, answer: answer(asked) };
    return last.answer;
  };
}
