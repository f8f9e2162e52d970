import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBusinessCentral } from "../server";
import { anOrder } from "../testing/builders";
import { idOf } from "../testing/client";
import { startErp } from "../testing/running-erp";

describe("the data folder", () => {
  it("keeps every record, number and entity tag over a restart", async () => {
    const erp = await startErp();
    const order = await anOrder(erp, { externalDocumentNumber: "KEPT" });
    const companyId = erp.companyId;

    const before = erp.url();
    await erp.restart();

    const { body } = await erp.get(`salesOrders(${idOf(order)})?$expand=salesOrderLines`);
    expect(body).toMatchObject({
      ...order,
      "@odata.context": String(order["@odata.context"]).replace(before, erp.url()),
      "@odata.etag": order["@odata.etag"],
    });
    const next = await anOrder(erp);
    expect(Number(String(next["number"]).slice(3))).toBe(Number(String(order["number"]).slice(3)) + 1);
    expect(erp.companyId).toBe(companyId);
    await erp.stop();
  });

  it("is refused in one clear line when it cannot be one", async () => {
    const folder = mkdtempSync(join(tmpdir(), "business-central-"));
    const file = join(folder, "a-file");
    writeFileSync(file, "");

    await expect(startBusinessCentral({ port: 0, dataFolder: file })).rejects.toThrow(
      `The data folder ${file} cannot be used for business-central.db`,
    );
    rmSync(folder, { recursive: true, force: true });
  });

  it("is let go when the port is taken, which is said in one line", async () => {
    const erp = await startErp();
    const folder = mkdtempSync(join(tmpdir(), "business-central-"));
    const port = Number(new URL(erp.url()).port);

    await expect(startBusinessCentral({ port, dataFolder: folder })).rejects.toThrow(`Port ${port} is taken`);

    rmSync(folder, { recursive: true, force: true });
    await erp.stop();
  });
});
