import { act } from "@testing-library/react";

/** Lets time go by on jest's clock, and everything that was promised meanwhile happen. */
export async function passTime(milliseconds = 0): Promise<void> {
  await act(() => {
    jest.advanceTimersByTime(milliseconds);
    return Promise.resolve();
  });
}
