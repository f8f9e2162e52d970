import { faultSchema } from "./fault";
import { makeFaultSwitch } from "./fault-switch";

describe("the fault switch", () => {
  it("strikes as many requests as it was told, then nothing", () => {
    const faults = makeFaultSwitch();
    faults.set({ is: "unavailable", requests: 2 });
    expect([faults.strike().is, faults.strike().is, faults.strike().is]).toEqual([
      "unavailable",
      "unavailable",
      "none",
    ]);
    expect(faults.current).toEqual({ is: "none" });
  });

  it("strikes until it is taken away when no number was given", () => {
    const faults = makeFaultSwitch();
    faults.set({ is: "dropped" });
    expect([faults.strike().is, faults.strike().is]).toEqual(["dropped", "dropped"]);
    faults.set({ is: "none" });
    expect(faults.strike().is).toBe("none");
  });

  it("takes the faults of docs/sandbox.md and no others", () => {
    const accepted = (fault: unknown): boolean => faultSchema.safeParse(fault).success;
    expect(accepted({ is: "throttled", code: "0x80072321", retryAfterSeconds: 5, requests: 3 })).toBe(true);
    expect(accepted({ is: "slow", milliseconds: 8000 })).toBe(true);
    expect(accepted({ is: "throttled", code: "0x80040217" })).toBe(false);
    expect(accepted({ is: "sleepy" })).toBe(false);
    expect(accepted({ is: "dropped", requests: 0 })).toBe(false);
    expect(accepted({ is: "dropped", request: 1 })).toBe(false);
  });
});
