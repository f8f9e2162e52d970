/** What a check found out. What is not well comes with what to do about it. */
export type Finding =
  | { readonly is: "well"; readonly what: string }
  | { readonly is: "doubtful" | "ill"; readonly what: string; readonly remedy: string };

export function well(what: string): Finding {
  return { is: "well", what };
}

export function doubtful(what: string, remedy: string): Finding {
  return { is: "doubtful", what, remedy };
}

export function ill(what: string, remedy: string): Finding {
  return { is: "ill", what, remedy };
}
