import { act } from "@testing-library/react";

/** Lets time go by on jest's clock, and everything that was promised meanwhile happen. */
export async function passTime(milliseconds = 0): Promise<void> {
  await act(() => {
    jest.advanceTimersByTime(milliseconds);
    return Promise.resolve();
  });
}

/** Lets a frame be painted, and what waited for it be drawn with what it reads. */
export async function passFrame(): Promise<void> {
  await passTime(20);
  await passTime();
}
