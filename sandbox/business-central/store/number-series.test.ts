import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { openDatabase } from "./database";
import { increment, makeNumberSeries } from "./number-series";

describe("a number series", () => {
  it("raises the last digits and leaves everything around them", () => {
    expect(increment("SO-101999", 1n)).toBe("SO-102000");
    expect(increment("A99", 1n)).toBe("A100");
    expect(increment("2025-007/B", 1n)).toBe("2025-008/B");
    expect(() => increment("SO", 1n)).toThrow('"SO" has no digits to raise');
  });

  it("never repeats, never shrinks and always goes up", () => {
    const parts = fc.tuple(
      fc.stringMatching(/^([A-Z0-9]*[A-Z-])?$/),
      fc.stringMatching(/^\d{1,8}$/),
      fc.stringMatching(/^[A-Z/-]{0,3}$/),
      fc.bigInt(1n, 1000n),
    );
    fc.assert(
      fc.property(parts, ([before, digits, after, step]) => {
        const next = increment(before + digits + after, step);
        const raised = next.slice(before.length, next.length - after.length);
        expect(next.startsWith(before) && next.endsWith(after)).toBe(true);
        expect(BigInt(raised)).toBe(BigInt(digits) + step);
        expect(raised.length).toBeGreaterThanOrEqual(digits.length);
      }),
    );
  });

  it("goes on where it stopped, and gives a number back when the transaction that took it fails", () => {
    const folder = mkdtempSync(join(tmpdir(), "series-"));
    const first = openDatabase(folder);
    const series = makeNumberSeries(first, "company");
    series.begin("salesOrders", "SO-101000");
    expect(series.next("salesOrders")).toBe("SO-101001");
    const failing = (): unknown =>
      first.transaction(() => {
        series.next("salesOrders");
        throw new Error("refused");
      });
    expect(failing).toThrow("refused");
    first.close();

    const second = openDatabase(folder);
    const again = makeNumberSeries(second, "company");
    again.begin("salesOrders", "SO-101000");
    expect(again.next("salesOrders")).toBe("SO-101002");
    second.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
