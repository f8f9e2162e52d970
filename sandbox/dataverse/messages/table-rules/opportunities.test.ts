import { euroId } from "../../organization/stock-ids";
import { personId } from "../../organization/stock-people";
import { startDataverse, type Json, type StartedDataverse } from "../../webapi/testing/start-dataverse";

describe("opportunities and their products", () => {
  let dataverse: StartedDataverse;
  let unit: string;
  let priceList: string;
  let product: string;
  beforeAll(async () => {
    dataverse = await startDataverse();
    const [uom] = (await dataverse.send("GET", "uoms?$select=uomid,_uomscheduleid_value")).body[
      "value"
    ] as readonly Json[];
    unit = String(uom?.["uomid"]);
    priceList = await dataverse.create("pricelevels", { name: "Retail" });
    product = await dataverse.create("products", {
      name: "Coffee machine",
      productnumber: "CM-200",
      quantitydecimal: 2,
      "defaultuomid@odata.bind": `/uoms(${unit})`,
      "defaultuomscheduleid@odata.bind": `/uomschedules(${String(uom?.["_uomscheduleid_value"])})`,
    });
    await dataverse.create("productpricelevels", {
      amount: 300,
      "productid@odata.bind": `/products(${product})`,
      "pricelevelid@odata.bind": `/pricelevels(${priceList})`,
      "uomid@odata.bind": `/uoms(${unit})`,
    });
  });
  afterAll(() => dataverse.close());

  const deal = (more: Json = {}): Promise<string> =>
    dataverse.create("opportunities", {
      name: "Branches",
      isrevenuesystemcalculated: true,
      "pricelevelid@odata.bind": `/pricelevels(${priceList})`,
      ...more,
    });
  const line = (opportunity: string, more: Json = {}): Promise<string> =>
    dataverse.create("opportunityproducts", {
      quantity: 2,
      "opportunityid@odata.bind": `/opportunities(${opportunity})`,
      "productid@odata.bind": `/products(${product})`,
      ...more,
    });
  const totals = async (opportunity: string): Promise<Json> => {
    const columns =
      "totallineitemamount,totallineitemdiscountamount,totaldiscountamount,totalamountlessfreight,totaltax,totalamount,estimatedvalue";
    return (await dataverse.send("GET", `opportunities(${opportunity})?$select=${columns}`)).body;
  };

  it("take the price from the price list and add up", async () => {
    const id = await deal();
    const first = await line(id, { manualdiscountamount: 50, tax: 19.5 });
    const row = (await dataverse.send("GET", `opportunityproducts(${first})`)).body;
    expect(row).toMatchObject({
      priceperunit: 300,
      baseamount: 600,
      extendedamount: 569.5,
      extendedamount_base: 569.5,
      productname: "Coffee machine",
      isproductoverridden: false,
      _uomid_value: unit,
      _transactioncurrencyid_value: euroId,
    });
    expect(await totals(id)).toMatchObject({
      totallineitemamount: 550,
      totallineitemdiscountamount: 50,
      totaltax: 19.5,
      totalamount: 569.5,
      estimatedvalue: 569.5,
    });
  });

  it("follow every change of a line, its removal and its move to another deal", async () => {
    const id = await deal();
    const other = await deal();
    const moved = await line(id);
    const changed = await line(id, { ispriceoverridden: true, priceperunit: 10.005, quantity: 3 });
    expect((await totals(id))["totalamount"]).toBe(630.02);
    await dataverse.send("PATCH", `opportunityproducts(${changed})`, { quantity: 1, priceperunit: 10 });
    expect((await totals(id))["totalamount"]).toBe(610);
    await dataverse.send("PATCH", `opportunityproducts(${moved})`, {
      "opportunityid@odata.bind": `/opportunities(${other})`,
    });
    expect([(await totals(id))["totalamount"], (await totals(other))["totalamount"]]).toEqual([10, 600]);
    await dataverse.send("DELETE", `opportunityproducts(${changed})`);
    expect(await totals(id)).toMatchObject({ totalamount: 0, estimatedvalue: 0 });
  });

  it("take discounts and freight of the deal into account", async () => {
    const id = await deal({ discountpercentage: 10, discountamount: 5, freightamount: 20 });
    await line(id);
    expect(await totals(id)).toMatchObject({
      totallineitemamount: 600,
      totaldiscountamount: 65,
      totalamountlessfreight: 535,
      totalamount: 555,
    });
    await dataverse.send("PATCH", `opportunities(${id})`, { freightamount: 0 });
    expect((await totals(id))["totalamount"]).toBe(535);
  });

  it("leave a revenue alone that a person has estimated", async () => {
    const id = await deal({ isrevenuesystemcalculated: false, estimatedvalue: 1000 });
    await line(id);
    expect(await totals(id)).toMatchObject({ totalamount: 600, estimatedvalue: 1000 });
  });

  it("may hold products written in by hand, priced by hand", async () => {
    const id = await deal();
    const written = await dataverse.create("opportunityproducts", {
      productdescription: "Prototype roaster",
      quantity: 1,
      priceperunit: 990,
      "opportunityid@odata.bind": `/opportunities(${id})`,
    });
    expect((await dataverse.send("GET", `opportunityproducts(${written})`)).body).toMatchObject({
      isproductoverridden: true,
      opportunityproductname: "Prototype roaster",
      extendedamount: 990,
    });
  });

  it("are one deep insert, whose lines belong to the owner of the deal", async () => {
    const molly = personId("molly.clark");
    const id = await deal({
      "ownerid@odata.bind": `/systemusers(${molly})`,
      product_opportunities: [
        { quantity: 1, "productid@odata.bind": `/products(${product})` },
        { quantity: 2, "productid@odata.bind": `/products(${product})` },
      ],
    });
    expect((await totals(id))["totalamount"]).toBe(900);
    const lines = (await dataverse.send("GET", `opportunities(${id})/product_opportunities`)).body[
      "value"
    ] as readonly Json[];
    expect(lines.map((each) => each["_ownerid_value"])).toEqual([molly, molly]);
  });

  it("are won and lost by the actions of the platform", async () => {
    const id = await deal();
    await line(id);
    const close = (action: string, opportunity: string, status: number) =>
      dataverse.send("POST", action, {
        Status: status,
        OpportunityClose: { subject: "Closed", "opportunityid@odata.bind": `/opportunities(${opportunity})` },
      });
    expect((await close("WinOpportunity", id, 3)).status).toBe(204);
    expect((await dataverse.send("GET", `opportunities(${id})`)).body).toMatchObject({
      statecode: 1,
      statuscode: 3,
      actualvalue: 600,
      actualclosedate: "2025-06-18",
    });
    const closes = `opportunitycloses?$filter=_opportunityid_value eq ${id}&$select=subject`;
    expect((await dataverse.send("GET", closes)).body["value"]).toMatchObject([{ subject: "Closed" }]);

    const lost = await deal();
    expect((await close("LoseOpportunity", lost, -1)).status).toBe(204);
    expect((await dataverse.send("GET", `opportunities(${lost})`)).body).toMatchObject({ statecode: 2, statuscode: 4 });
    expect((await close("WinOpportunity", await deal(), 4)).refusal.slice(0, 10)).toBe("0x80048408");
    expect((await dataverse.send("POST", "WinOpportunity", { Status: 3 })).status).toBe(400);
  });

  it("have the customer that account or contact say", async () => {
    const account = await dataverse.create("accounts", { name: "Contoso" });
    const contact = await dataverse.create("contacts", { lastname: "Glynn" });
    const customer = async (id: string) =>
      (await dataverse.send("GET", `opportunities(${id})?$select=_customerid_value,_parentaccountid_value`)).body;
    const id = await deal({ "parentaccountid@odata.bind": `/accounts(${account})` });
    expect((await customer(id))["_customerid_value"]).toBe(account);
    await dataverse.send("PATCH", `opportunities(${id})`, {
      "parentaccountid@odata.bind": null,
      "parentcontactid@odata.bind": `/contacts(${contact})`,
    });
    expect((await customer(id))["_customerid_value"]).toBe(contact);
    const other = await deal({ "customerid_account@odata.bind": `/accounts(${account})` });
    expect((await customer(other))["_parentaccountid_value"]).toBe(account);
  });
});
