import { startDataverse, type Json, type StartedDataverse } from "./testing/start-dataverse";

describe("the HTTP face of the Web API", () => {
  let dataverse: StartedDataverse;
  beforeAll(async () => {
    dataverse = await startDataverse();
  });
  afterAll(() => dataverse.close());

  it("describes itself", async () => {
    for (const address of [dataverse.root, dataverse.root.slice(0, -1)]) {
      const reply = await dataverse.send("GET", address);
      expect(reply.status).toBe(200);
      expect(reply.body["@odata.context"]).toBe(`${dataverse.root}$metadata`);
      expect(reply.body["value"]).toContainEqual({ name: "accounts", kind: "EntitySet", url: "accounts" });
    }
  });

  it("sends the headers clients compare", async () => {
    const reply = await dataverse.send("GET", "accounts?$select=name");
    expect(reply.headers.get("content-type")).toBe("application/json; odata.metadata=minimal");
    expect(reply.headers.get("odata-version")).toBe("4.0");
    expect(reply.headers.get("x-ms-service-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(reply.headers.get("x-ms-ratelimit-burst-remaining-xrm-requests")).toMatch(/^\d+$/);
    expect(reply.headers.get("keep-alive")).toBe("timeout=75");
    expect(reply.headers.get("set-cookie")).toBeNull();
  });

  it("echoes the version and the host it was addressed with", async () => {
    const reply = await dataverse.send("POST", `${dataverse.origin}/api/data/v9.1/accounts`, { name: "x" });
    expect(reply.headers.get("odata-entityid")).toBe(`${dataverse.origin}/api/data/v9.1/accounts(${reply.id})`);
    const named = `http://localhost:${new URL(dataverse.origin).port}/api/data/v9.0/`;
    const response = await dataverse.send("GET", `${dataverse.origin}/api/data/v9.0/accounts?$top=0`);
    expect(response.body["@odata.context"]).toBe(`${dataverse.origin}/api/data/v9.0/$metadata#accounts`);
    expect(named).toContain("/v9.0/");
  });

  it("takes slashes too many, upper-case guids, blanks and a plus for a blank", async () => {
    const id = await dataverse.create("accounts", { name: "A B" });
    const addresses = [
      `${dataverse.origin}/api/data/v9.2//accounts(${id.toUpperCase()})`,
      `accounts(accountid=${id})`,
      "accounts?$filter=name+eq+%27A+B%27",
      "accounts?$filter=%20name%20eq%20'A%20B'%20&$select=name,",
    ];
    for (const address of addresses) expect((await dataverse.send("GET", address)).status).toBe(200);
  });

  it("refuses verbs a resource has not, and says which it has", async () => {
    const id = await dataverse.create("accounts", { name: "x" });
    const cases = [
      ["PATCH", "accounts"],
      ["DELETE", "accounts"],
      ["POST", `accounts(${id})`],
      ["PUT", `accounts(${id})`],
      ["POST", `accounts(${id})/name`],
      ["POST", "accounts/$count"],
      ["POST", ""],
      ["POST", "WhoAmI"],
      ["DELETE", `accounts(${id})/$ref`],
      ["OPTIONS", "accounts"],
    ] as const;
    for (const [method, path] of cases) {
      const reply = await dataverse.send(method, path, method === "POST" ? {} : undefined);
      expect([method, path, reply.status]).toEqual([method, path, 405]);
      expect(reply.headers.get("allow")).not.toBeNull();
    }
  });

  it("does not know segments, tables, options and versions there are not", async () => {
    const missing = await dataverse.send("GET", "nothing");
    expect([missing.status, missing.refusal]).toEqual([
      404,
      "0x80060888 Resource not found for the segment 'nothing'.",
    ]);
    expect((await dataverse.send("GET", "Accounts")).status).toBe(404);
    expect((await dataverse.send("GET", "accounts?$skip=1")).refusal).toBe(
      "0x80060888 The query parameter $skip is not supported",
    );
    expect((await dataverse.send("GET", "accounts(x)")).status).toBe(400);
    expect((await dataverse.send("GET", `${dataverse.origin}/api/data/v8.2/accounts`)).status).toBe(404);
    expect((await dataverse.send("GET", "accounts?$filter=name eq '%E0%A4%A'")).status).toBe(400);
  });

  it("adds details to an error when annotations were asked for", async () => {
    const plain = await dataverse.send("GET", "nothing");
    expect(Object.keys(plain.body["error"] as Json)).toEqual(["code", "message"]);
    const detailed = await dataverse.send("GET", "nothing", undefined, { Prefer: 'odata.include-annotations="*"' });
    expect(Object.keys(detailed.body["error"] as Json)).toContain("@Microsoft.PowerApps.CDS.HelpLink");
  });

  it("takes addresses up to 32,768 characters, and sends longer ones to $batch", async () => {
    const query = (length: number): string => `accounts?$top=0&tag=${"x".repeat(length)}`;
    expect((await dataverse.send("GET", query(30_000))).status).toBe(200);
    const reply = await dataverse.send("GET", query(33_000));
    expect([reply.status, reply.refusal]).toEqual([414, expect.stringContaining("Send it inside a $batch")]);
  });

  it("takes bodies of solution size", async () => {
    const reply = await dataverse.send("POST", "tasks", { subject: "big", nothing: "x".repeat(20_000_000) });
    expect([reply.status, reply.refusal]).toEqual([400, expect.stringContaining("Invalid property 'nothing'")]);
  });

  it("calls functions with and without parentheses, and refuses parameters they have not", async () => {
    for (const path of ["WhoAmI", "WhoAmI()", "Microsoft.Dynamics.CRM.WhoAmI()"]) {
      expect((await dataverse.send("GET", path)).body["UserId"]).toMatch(/^[0-9a-f-]{36}$/);
    }
    const reply = await dataverse.send("GET", "WhoAmI(Name='x')");
    expect([reply.status, reply.refusal]).toEqual([400, expect.stringContaining("The parameter 'Name'")]);
    expect((await dataverse.send("GET", "accounts/Microsoft.Dynamics.CRM.WhoAmI()")).status).toBe(404);
  });

  it("reports what fails unexpectedly, and tells clients nothing of it", async () => {
    dataverse.store.run("ALTER TABLE task RENAME TO hidden_task");
    const reply = await dataverse.send("GET", "tasks");
    dataverse.store.run("ALTER TABLE hidden_task RENAME TO task");
    expect([reply.status, reply.refusal]).toEqual([500, "0x80040216 An unexpected error occurred."]);
    expect(dataverse.failures).toHaveLength(1);
  });
});

describe("service protection over HTTP", () => {
  it("answers 429 with code and Retry-After, per user", async () => {
    const dataverse = await startDataverse({ requests: 3, windowSeconds: 60 });
    const { status } = await dataverse.send("GET", "WhoAmI");
    expect(status).toBe(200);
    await dataverse.send("GET", "WhoAmI");
    await dataverse.send("GET", "WhoAmI");
    const reply = await dataverse.send("GET", "WhoAmI");
    expect([reply.status, reply.refusal]).toEqual([
      429,
      "0x80072322 Number of requests exceeded the limit of 3 over time window of 60 seconds.",
    ]);
    expect(Number(reply.headers.get("retry-after"))).toBeGreaterThan(50);
    await dataverse.close();
  });

  it("counts answers that are still under way as running", async () => {
    const dataverse = await startDataverse({ concurrent: 1 });
    const fault = { is: "slow", milliseconds: 600_000, requests: 1 };
    await dataverse.send("POST", `${dataverse.origin}/sandbox/faults`, { fault });
    const giveUp = new AbortController();
    const headers = { Authorization: "Bearer administrator" };
    const held = fetch(`${dataverse.root}WhoAmI`, { headers, signal: giveUp.signal }).catch(() => "given up");
    await waitFor(async () => {
      const { body } = await dataverse.send("GET", `${dataverse.origin}/sandbox/faults`);
      return (body["fault"] as Json)["is"] === "none" || null;
    });
    const reply = await dataverse.send("GET", "WhoAmI");
    expect(reply.refusal).toBe("0x80072326 Number of concurrent requests exceeded the limit of 1.");
    giveUp.abort();
    expect(await held).toBe("given up");
    await dataverse.close();
  });
});

async function waitFor<Result>(attempt: () => Promise<Result | null>): Promise<Result> {
  for (;;) {
    const result = await attempt();
    if (result !== null) return result;
  }
}
