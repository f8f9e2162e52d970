import { aCustomer, aLine, anItem, anOrder } from "../testing/builders";
import { errorCodeOf, idOf, nestedIn, rowsOf, type Row } from "../testing/client";
import { startErp, type RunningErp } from "../testing/running-erp";

let erp: RunningErp;
beforeAll(async () => {
  erp = await startErp();
});
afterAll(() => erp.stop());

describe("reading a set", () => {
  it("sends the properties asked for, the entity tag always", async () => {
    await aCustomer(erp);

    const [customer] = rowsOf(await erp.get("customers?$select=number,displayName&$top=1"));

    expect(Object.keys(customer ?? {})).toEqual(["@odata.etag", "number", "displayName"]);
  });

  it("names the set in its context", async () => {
    const { body, headers } = await erp.get("customers?$top=1");

    const root = `${erp.url()}/v2.0/a-tenant/sandbox/api/v2.0/`;
    expect(body["@odata.context"]).toBe(`${root}$metadata#companies(${erp.companyId})/customers`);
    expect([headers.get("odata-version"), headers.get("content-type")]).toEqual([
      "4.0",
      expect.stringContaining("application/json"),
    ]);
  });

  it("expands over several levels, with options at each", async () => {
    const item = await anItem(erp, { displayName: "Machine" });
    const lines = [aLine(item, 1), aLine(item, 5), aLine(item, 3)];
    const order = await anOrder(erp, { salesOrderLines: lines });

    const options =
      "$filter=quantity gt 1;$orderby=quantity desc;$count=true;$select=quantity;$expand=item($select=displayName)";
    const { body } = await erp.get(
      `salesOrders(${idOf(order)})?$select=number&$expand=customer($select=number),salesOrderLines(${options})`,
    );

    expect(body).toMatchObject({
      number: order["number"],
      customer: { number: order["customerNumber"] },
      "salesOrderLines@odata.count": 2,
      salesOrderLines: [
        { quantity: 5, item: { displayName: "Machine" } },
        { quantity: 3, item: { displayName: "Machine" } },
      ],
    });
  });

  it("gives null for a single record that is not there", async () => {
    const customer = await aCustomer(erp);

    const { body } = await erp.get(`customers(${idOf(customer)})?$expand=currency,paymentTerm`);

    expect([body["currency"], body["paymentTerm"]]).toEqual([null, null]);
  });

  it("counts what matches, beside the page or alone", async () => {
    for (const city of ["Ulm", "Ulm", "Kiel"]) await aCustomer(erp, { city });

    const { body } = await erp.get("customers?$filter=city eq 'Ulm'&$count=true&$top=1");
    expect([body["@odata.count"], nestedIn(body, "value").length]).toEqual([2, 1]);
    expect((await erp.get("customers/$count?$filter=city eq 'Ulm'")).text).toBe("2");
  });

  it("refuses options and names it does not know", async () => {
    const codes = await Promise.all(
      ["$select=nothing", "$expand=nothing", "$orderby=nothing", "$search=x", "$top=-1", "$apply=x"].map(
        async (query) => errorCodeOf(await erp.get(`customers?${query}`)),
      ),
    );

    expect(codes).toEqual([
      "BadRequest",
      "BadRequest",
      "BadRequest",
      "BadRequest_MethodNotImplemented",
      "BadRequest",
      "BadRequest_MethodNotImplemented",
    ]);
  });
});

describe("paging", () => {
  const pages = async (path: string, size: number, between?: () => Promise<unknown>): Promise<readonly Row[][]> => {
    const found: Row[][] = [];
    for (let next: unknown = path; typeof next === "string";) {
      const answer = await erp.get(next, { prefer: `odata.maxpagesize=${size}` });
      found.push([...rowsOf(answer)]);
      next = answer.body["@odata.nextLink"];
      await between?.();
    }
    return found;
  };

  it("follows the next link to the end, each record once", async () => {
    for (let index = 0; index < 7; index += 1) await aCustomer(erp, { state: "PAGED" });

    const found = await pages("customers?$filter=state eq 'PAGED'&$select=id", 3);

    expect(found.map((page) => page.length)).toEqual([3, 3, 1]);
    expect(new Set(found.flat().map((row) => row["id"])).size).toBe(7);
  });

  it("loses and repeats nothing when records come in meanwhile", async () => {
    for (let index = 0; index < 6; index += 1) await aCustomer(erp, { number: `P${index}0`, state: "BUSY" });
    const before = rowsOf(await erp.get("customers?$filter=state eq 'BUSY'")).map((row) => row["number"]);

    const found = await pages("customers?$filter=state eq 'BUSY'&$orderby=state,number desc", 2, () =>
      aCustomer(erp, { number: `P${Math.random().toString().slice(2, 8)}`, state: "BUSY" }),
    );

    const numbers = found.flat().map((row) => row["number"]);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toEqual(expect.arrayContaining(before));
  });

  it("keeps to $top over all pages, and $skip on the first", async () => {
    for (const number of ["T1", "T2", "T3", "T4", "T5", "T6"]) await aCustomer(erp, { number, state: "TOP" });

    const found = await pages("customers?$filter=state eq 'TOP'&$orderby=number&$top=4&$skip=1", 3);

    expect(found.map((page) => page.map((row) => row["number"]))).toEqual([["T2", "T3", "T4"], ["T5"]]);
  });

  it("orders by moments with many equal ones", async () => {
    for (let index = 0; index < 5; index += 1) await aCustomer(erp, { state: "SAME" });

    const found = await pages("customers?$filter=state eq 'SAME'&$orderby=lastModifiedDateTime desc", 2);

    expect(found.map((page) => page.length)).toEqual([2, 2, 1]);
  });

  it("refuses a token it did not give", async () => {
    const { body } = await erp.get("customers?$select=id", { prefer: "odata.maxpagesize=1" });
    const token = new URL(String(body["@odata.nextLink"])).searchParams.get("$skiptoken") ?? "";

    const answers = [
      await erp.get("customers?$skiptoken=nonsense"),
      await erp.get(`customers?$orderby=city,number&$skiptoken=${token}`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
  });
});

describe("documents of the service", () => {
  it("lists its sets and describes them", async () => {
    const sets = rowsOf(await erp.service("GET", "")).map((set) => set["name"]);
    expect(sets).toEqual(expect.arrayContaining(["companies", "customers", "salesOrders", "salesShipments"]));

    const { text, headers } = await erp.service("GET", "$metadata");
    expect(headers.get("content-type")).toContain("application/xml");
    expect(text).toContain('<Property Name="externalDocumentNumber" Type="Edm.String" MaxLength="35"/>');
    expect(text).toContain('<EnumType Name="salesOrderStatus">');
    expect(text).toContain('<Action Name="shipAndInvoice" IsBound="true">');
  });

  it("names nested lists by their own name", async () => {
    const order = await anOrder(erp);
    const { body } = await erp.get(`salesOrders(${idOf(order)})?$expand=salesOrderLines($expand=item,unitOfMeasure)`);

    expect(nestedIn(body, "salesOrderLines")).toMatchObject([{ unitOfMeasure: { code: "PCS" } }]);
  });
});
