/** Event arguments of an event its handlers may prevent, and whether one did. */
export interface Preventable {
  readonly args: { isDefaultPrevented(): boolean; preventDefault(): void };
  readonly isPrevented: () => boolean;
}

export function makePreventable(): Preventable {
  let isPrevented = false;
  return {
    isPrevented: () => isPrevented,
    args: {
      isDefaultPrevented: () => isPrevented,
      preventDefault: () => {
        isPrevented = true;
      },
    },
  };
}
