/** What became of an attempt to move a state: a refusal is a value, recorded by the caller and never applied. */
export type Transition<State extends string> =
  | { readonly is: "applied"; readonly to: State }
  | { readonly is: "unchanged" }
  | { readonly is: "refused"; readonly from: State; readonly to: State };

export type AllowedMoves<State extends string> = Readonly<Record<State, readonly State[]>>;

export function move<State extends string>(allowed: AllowedMoves<State>, from: State, to: State): Transition<State> {
  if (from === to) return { is: "unchanged" };
  return allowed[from].includes(to) ? { is: "applied", to } : { is: "refused", from, to };
}
