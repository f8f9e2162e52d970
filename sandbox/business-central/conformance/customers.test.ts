import { behavioursOf } from "../testing/behaviours";
import { aCustomer, anOrder } from "../testing/builders";
import { errorCodeOf, errorTextOf, idOf, rowsOf } from "../testing/client";
import { startErp, type RunningErp } from "../testing/running-erp";

let erp: RunningErp;
beforeAll(async () => {
  erp = await startErp();
});
afterAll(() => erp.stop());

const behaviour = behavioursOf("APIV2CustomersE2E");

const address = {
  addressLine1: 'Ringstraße 5 & "Hof"',
  addressLine2: "<2. Stock>",
  city: "Hamburg",
  state: "HH",
  country: "DE",
  postalCode: "20097",
};

describe("customers", () => {
  behaviour("TestGetSimpleCustomer", "a customer is read by id, with Business Central's empty values", async () => {
    const customer = await aCustomer(erp, { number: "k-100", displayName: "Adatum" });

    const { status, body } = await erp.get(`customers(${idOf(customer)})`);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: customer["id"],
      number: "K-100",
      displayName: "Adatum",
      blocked: "_x0020_",
      creditLimit: 0,
      email: "",
      currencyId: "00000000-0000-0000-0000-000000000000",
      currencyCode: "EUR",
    });
  });

  behaviour("TestGetCustomerWithAddressAndSpecialCharacters", "special characters survive", async () => {
    const customer = await aCustomer(erp, address);

    expect((await erp.get(`customers(${idOf(customer)})`)).body).toMatchObject(address);
  });

  behaviour("TestCreateDetailedCustomer", "a customer is created with terms and credit limit", async () => {
    const [terms] = rowsOf(await erp.get("paymentTerms?$filter=code eq '30 DAYS'"));

    const { status, body, headers } = await erp.post("customers", {
      displayName: "Fabrikam",
      type: "Company",
      paymentTermsId: idOf(terms),
      creditLimit: 12000.5,
      website: "fabrikam.example",
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({ displayName: "Fabrikam", paymentTermsId: idOf(terms), creditLimit: 12000.5 });
    expect(body["number"]).toMatch(/^C\d{5}$/);
    expect(headers.get("location")).toBe(
      `${erp.url()}/v2.0/a-tenant/sandbox/api/v2.0/companies(${erp.companyId})/customers(${idOf(body)})`,
    );
  });

  behaviour("TestModifyCustomer", "a change answers the changed customer under a new entity tag", async () => {
    const customer = await aCustomer(erp);

    const { status, body } = await erp.patch(
      `customers(${idOf(customer)})`,
      { displayName: "Renamed", phoneNumber: "+49 40 1" },
      { "if-match": String(customer["@odata.etag"]) },
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({ displayName: "Renamed", phoneNumber: "+49 40 1" });
    expect(body["@odata.etag"]).not.toBe(customer["@odata.etag"]);
  });

  behaviour("TestModifyCustomerWithAddress", "an address is changed and emptied", async () => {
    const customer = await aCustomer(erp, address);

    await erp.patch(`customers(${idOf(customer)})`, { addressLine2: "", city: "Leipzig" });

    expect((await erp.get(`customers(${idOf(customer)})`)).body).toMatchObject({
      ...address,
      addressLine2: "",
      city: "Leipzig",
    });
  });

  behaviour("TestDeleteCustomer", "a customer without documents is deleted", async () => {
    const customer = await aCustomer(erp);

    expect((await erp.remove(`customers(${idOf(customer)})`)).status).toBe(204);
    const gone = await erp.get(`customers(${idOf(customer)})`);
    expect([gone.status, errorCodeOf(gone)]).toEqual([404, "Internal_RecordNotFound"]);
  });

  it("keeps a customer who has documents", async () => {
    const customer = await aCustomer(erp);
    await anOrder(erp, { customerNumber: customer["number"] });

    const refused = await erp.remove(`customers(${idOf(customer)})`);

    expect([refused.status, errorCodeOf(refused)]).toEqual([400, "Application_DialogException"]);
  });

  it("refuses a customer without a name, and a number that is taken", async () => {
    expect(errorTextOf(await erp.post("customers", { number: "X1" }))).toContain('A "displayName" must be provided');

    await aCustomer(erp, { number: "TWICE" });
    const twice = await erp.post("customers", { number: "twice", displayName: "Again" });
    expect([twice.status, errorCodeOf(twice)]).toEqual([400, "Internal_EntityWithSameKeyExists"]);
  });

  it("lets documents follow when a customer gets another number, under the same id", async () => {
    const customer = await aCustomer(erp, { number: "OLD-1" });
    const order = await anOrder(erp, { customerNumber: "OLD-1" });

    await erp.patch(`customers(${idOf(customer)})`, { number: "NEW-1" });

    const { body } = await erp.get(`salesOrders(${idOf(order)})`);
    expect(body).toMatchObject({ customerId: customer["id"], customerNumber: "NEW-1", billToCustomerNumber: "NEW-1" });
    expect(body["lastModifiedDateTime"]).toBe(order["lastModifiedDateTime"]);
  });

  it("refuses values that name nothing", async () => {
    const answers = [
      await erp.post("customers", { displayName: "A", country: "XX" }),
      await erp.post("customers", { displayName: "A", salespersonCode: "NOBODY" }),
      await erp.post("customers", { displayName: "A", paymentTermsId: "11111111-1111-1111-1111-111111111111" }),
      await erp.post("customers", { displayName: "A", currencyCode: "XXX" }),
    ];

    expect(answers.map(errorCodeOf)).toEqual([
      "Internal_InvalidTableRelation",
      "Internal_InvalidTableRelation",
      "Application_DialogException",
      "Application_DialogException",
    ]);
  });
});
