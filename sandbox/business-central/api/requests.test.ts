import { aCustomer, anItem, anOrder, aLine } from "../testing/builders";
import { errorCodeOf, errorTextOf, idOf, rowsOf } from "../testing/client";
import { startErp, type RunningErp } from "../testing/running-erp";

let erp: RunningErp;
beforeAll(async () => {
  erp = await startErp();
});
afterAll(() => erp.stop());

const root = (): string => `${erp.url()}/v2.0/a-tenant/sandbox/api/v2.0`;

describe("signing in", () => {
  const token = (form: Record<string, string>): Promise<Response> =>
    fetch(`${erp.url()}/a-tenant/oauth2/v2.0/token`, { method: "POST", body: new URLSearchParams(form) });

  it("gives a token to any client, which opens the API", async () => {
    const answer = await token({
      grant_type: "client_credentials",
      client_id: "bridge",
      client_secret: "any",
      scope: "x",
    });
    const body = (await answer.json()) as { token_type: string; access_token: string; expires_in: number };

    expect([answer.status, body.token_type, body.expires_in]).toEqual([200, "Bearer", 3599]);
    const companies = await fetch(`${root()}/companies`, { headers: { authorization: `Bearer ${body.access_token}` } });
    expect(companies.status).toBe(200);
  });

  it("says what is missing in a request for a token", async () => {
    const answers = await Promise.all([token({ grant_type: "password" }), token({ grant_type: "client_credentials" })]);

    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    const errors = (await Promise.all(answers.map((answer) => answer.json()))) as { error: string }[];
    expect(errors.map(({ error }) => error)).toEqual(["unsupported_grant_type", "invalid_request"]);
  });

  it("answers 401 without a token", async () => {
    const answer = await fetch(`${root()}/companies`);

    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: "Authentication_InvalidCredentials" } });
  });
});

describe("the address of a company", () => {
  it("is its id in the path, or its id or name beside it", async () => {
    const answers = [
      await erp.service("GET", `companies(${erp.companyId})/paymentTerms`),
      await erp.service("GET", `paymentTerms?company=${erp.companyId}`),
      await erp.service("GET", "paymentTerms?company=CRONUS%20DE"),
      await erp.service("GET", "paymentTerms", undefined, { company: "CRONUS DE" }),
      await erp.service("GET", `${erp.url()}/v2.0/sandbox/api/v2.0/companies(${erp.companyId})/paymentTerms`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });

  it("is refused when it is missing or unknown", async () => {
    const answers = [
      await erp.service("GET", "paymentTerms"),
      await erp.service("GET", "paymentTerms?company=Nowhere"),
      await erp.service("GET", "companies(11111111-1111-1111-1111-111111111111)/paymentTerms"),
    ];

    expect(answers.map((answer) => [answer.status, errorCodeOf(answer)])).toEqual(
      Array(3).fill([404, "Internal_CompanyNotFound"]),
    );
  });
});

describe("a request that makes no sense", () => {
  it.each([
    ["GET", "nothings", 404, "BadRequest_ResourceNotFound"],
    ["GET", "customers(1)", 400, "BadRequest_NotFound"],
    ["GET", "customers/number", 404, "BadRequest_ResourceNotFound"],
    ["DELETE", "customers", 405, "BadRequest_MethodNotAllowed"],
    ["PUT", "customers", 405, "BadRequest_MethodNotAllowed"],
  ])("%s %s is answered %i", async (method, path, status, code) => {
    const answer = await erp.service(method, `companies(${erp.companyId})/${path}`);

    expect([answer.status, errorCodeOf(answer)]).toEqual([status, code]);
  });

  it.each([
    [{ displayName: "A", unknown: 1 }, "BadRequest"],
    [{ displayName: "A", id: "11111111-1111-1111-1111-111111111111" }, "BadRequest_InvalidOperation"],
    [{ displayName: "A", balanceDue: 5 }, "BadRequest_InvalidOperation"],
    [{ displayName: null }, "BadRequest_RequiredParamNotProvided"],
    [{ displayName: 5 }, "BadRequest"],
    [{ displayName: "A", creditLimit: "5" }, "BadRequest"],
    [{ displayName: "A", taxLiable: "yes" }, "BadRequest"],
    [{ displayName: "A", blocked: "Sometimes" }, "Unknown"],
    [{ displayName: "A", blocked: " " }, "Unknown"],
    [{ displayName: "A", currencyId: "not-a-guid" }, "Application_InvalidGUID"],
    [{ displayName: "x".repeat(101) }, "Application_StringExceededLength"],
    ["{ not json", "BadRequest"],
    [[], "BadRequest"],
  ])("a customer %j is refused with %s", async (body, code) => {
    const answer = await erp.post("customers", body);

    expect([answer.status, errorCodeOf(answer)]).toEqual([400, code]);
  });

  it("leaves annotations of a record that was read alone", async () => {
    const answer = await erp.post("customers", {
      "@odata.etag": 'W/"x"',
      "number@odata.type": "#String",
      displayName: "A",
    });

    expect(answer.status).toBe(201);
  });

  it("refuses dates and whole numbers that are none", async () => {
    const customer = await aCustomer(erp);
    const order = (values: object): Promise<unknown> =>
      erp.post("salesOrders", { customerNumber: customer["number"], ...values }).then(errorCodeOf);

    expect(await order({ orderDate: "2025-02-30" })).toBe("BadRequest");
    expect(await order({ orderDate: "30.06.2025" })).toBe("BadRequest");
    expect(await order({ salesOrderLines: [{ description: "a", sequence: 1.5 }] })).toBe("BadRequest");
    expect(await order({ salesOrderLines: { description: "not a list" } })).toBe("BadRequest");
  });

  it("does not change a record together with others", async () => {
    const order = await anOrder(erp);

    const refused = await erp.patch(`salesOrders(${idOf(order)})`, { salesOrderLines: [{ description: "deep" }] });

    expect(errorCodeOf(refused)).toBe("BadRequest_MethodNotImplemented");
  });
});

describe("messages", () => {
  it("end in a correlation id and come in the language of the request", async () => {
    const order = (headers: Record<string, string>): Promise<string> =>
      erp.post("salesOrders", {}, headers).then(errorTextOf);

    expect(await order({ "accept-language": "en-US" })).toMatch(
      /must be provided\. {2}CorrelationId: {2}[0-9a-f-]{36}\.$/,
    );
    expect(await order({ "accept-language": "de-DE,de;q=0.9" })).toContain("ist erforderlich");
  });
});

describe("$batch", () => {
  const inCompany = (path: string): string => `companies(${erp.companyId})/${path}`;
  const create = (number: string, id?: string): object => ({
    ...(id === undefined ? {} : { id }),
    method: "POST",
    url: inCompany("customers"),
    headers: { "Content-Type": "application/json" },
    body: { number, displayName: number },
  });
  const exists = async (number: string): Promise<boolean> =>
    rowsOf(await erp.get(`customers?$filter=number eq '${number}'`)).length > 0;
  const batch = (
    requests: readonly object[],
    headers: Record<string, string> = {},
  ): ReturnType<RunningErp["service"]> => erp.service("POST", "$batch", { requests }, headers);
  const statuses = (answer: Awaited<ReturnType<typeof batch>>): unknown[] =>
    (answer.body["responses"] as { status: number }[]).map(({ status }) => status);

  it("answers each request with its id", async () => {
    const read = {
      id: "2",
      method: "GET",
      url: `/api/v2.0/${inCompany("customers?$filter=number eq 'B1'&$select=number")}`,
    };

    const { status, body } = await batch([create("B1", "1"), read]);

    expect(status).toBe(200);
    expect(body["responses"]).toMatchObject([
      { id: "1", status: 201, body: { number: "B1" } },
      { id: "2", status: 200, body: { value: [{ number: "B1" }] } },
    ]);
  });

  it("stops at the first failure, unless told to go on", async () => {
    const failing = { method: "GET", url: inCompany("nothings") };

    expect(statuses(await batch([create("B2"), failing, create("B3")]))).toEqual([201, 404]);
    expect([await exists("B2"), await exists("B3")]).toEqual([true, false]);
    const went = await batch([failing, create("B4")], { prefer: "odata.continue-on-error" });
    expect(statuses(went)).toEqual([404, 201]);
  });

  it("skips what depends on a failure", async () => {
    const failing = { id: "a", method: "GET", url: inCompany("nothings") };

    const answer = await batch([failing, { ...create("B5", "b"), dependsOn: ["a"] }], {
      prefer: "odata.continue-on-error",
    });

    expect(statuses(answer)).toEqual([404, 424]);
  });

  it("takes everything back in a snapshot that fails, and answers all the same", async () => {
    const invalid = { method: "POST", url: inCompany("items"), body: { type: "Invalid Type" } };

    const answer = await batch([create("B6"), invalid], { isolation: "snapshot" });

    expect(statuses(answer)).toEqual([201, 400]);
    expect(await exists("B6")).toBe(false);
    expect(statuses(await batch([create("B7")], { isolation: "snapshot" }))).toEqual([201]);
    expect(await exists("B7")).toBe(true);
  });

  it("cannot take back what came before a posting", async () => {
    const order = await anOrder(erp, { salesOrderLines: [aLine(await anItem(erp), 1)] });
    const posting = { method: "POST", url: inCompany(`salesOrders(${idOf(order)})/Microsoft.NAV.shipAndInvoice`) };

    const answer = await batch([create("B8"), posting, create("B9"), { method: "GET", url: "nothings" }], {
      isolation: "snapshot",
    });

    expect(statuses(answer)).toEqual([201, 204, 201, 404]);
    expect([await exists("B8"), await exists("B9")]).toEqual([true, false]);
    expect((await erp.get(`salesOrders(${idOf(order)})`)).status).toBe(404);
  });

  it("holds 100 requests at most", async () => {
    const read = { method: "GET", url: inCompany("paymentTerms?$top=1") };

    expect((await batch(Array(100).fill(read))).status).toBe(200);
    expect((await batch(Array(101).fill(read))).status).toBe(400);
    expect((await erp.service("POST", "$batch", { nothing: [] })).status).toBe(400);
  });
});
