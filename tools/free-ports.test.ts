import { findFreePorts } from "./free-ports";

test("ports asked for together are all different", async () => {
  const ports = await findFreePorts(200);
  expect(new Set(ports).size).toBe(200);
  expect(ports).not.toContain(0);
});
