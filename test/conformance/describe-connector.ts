import type { ErpUnderTest } from "./erp-under-test";
import { describeOrders } from "./order-rules";
import { describeStreams } from "./stream-rules";

/** Tries a connector by every rule of the ERP port (docs/connectors.md). `start` gives an ERP of its own for these tests. */
export function describeConnector(name: string, start: () => Promise<ErpUnderTest>): void {
  describe(name, () => {
    let under: ErpUnderTest;
    beforeAll(async () => {
      under = await start();
    });
    afterAll(() => under.stop());
    const current = () => under;
    describe("orders", () => describeOrders(current));
    describe("what is read back", () => describeStreams(current));
  });
}
