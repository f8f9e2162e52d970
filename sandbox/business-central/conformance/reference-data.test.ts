import { behavioursOf } from "../testing/behaviours";
import { created } from "../testing/builders";
import { errorCodeOf, idOf, rowsOf, type Row } from "../testing/client";
import { startErp, type RunningErp } from "../testing/running-erp";

let erp: RunningErp;
beforeAll(async () => {
  erp = await startErp();
});
afterAll(() => erp.stop());

async function codesOf(entitySet: string): Promise<readonly unknown[]> {
  return rowsOf(await erp.get(entitySet)).map((row) => row["code"]);
}

describe("reference data of an empty company", () => {
  behavioursOf("APIV2PaymentTermsE2E")("TestGetPaymentTerms", "payment terms are there", async () => {
    expect(await codesOf("paymentTerms")).toEqual(expect.arrayContaining(["14 DAYS", "30 DAYS", "COD"]));
  });

  behavioursOf("APIV2ShipmentMethodsE2E")("TestGetShipmentMethods", "shipment methods are there", async () => {
    expect(await codesOf("shipmentMethods")).toEqual(["CIF", "DAP", "EXW"]);
  });

  behavioursOf("APIV2CurrencyExchRateE2E")("TestGetCurrencyExchangeRates", "every currency has a rate", async () => {
    const rates = rowsOf(await erp.get("currencyExchangeRates")).map((rate) => rate["currencyCode"]);
    expect([...new Set(rates)]).toEqual(await codesOf("currencies"));
  });

  behavioursOf("APIV2CompanyInfoE2E")("TestGetCompanyInformation", "the company tells its currency", async () => {
    expect(rowsOf(await erp.get("companyInformation"))).toMatchObject([
      { displayName: "CRONUS DE", currencyCode: "EUR" },
    ]);
  });

  it("has no customers, items or documents", async () => {
    const sets = ["customers", "items", "salesOrders", "salesShipments", "salesInvoices", "salesQuotes", "contacts"];
    const counts = await Promise.all(sets.map(async (entitySet) => rowsOf(await erp.get(entitySet)).length));
    expect(counts).toEqual(sets.map(() => 0));
  });
});

describe("records that keep what they are told", () => {
  const currencies = behavioursOf("APIV2CurrenciesE2E");

  currencies("TestCreateCurrency", "a currency is created with its code in upper case", async () => {
    expect(created(await erp.post("currencies", { code: "jpy", displayName: "Yen" }))).toMatchObject({ code: "JPY" });
  });

  currencies("TestModifyCurrency", "a currency is changed", async () => {
    const currency = created(await erp.post("currencies", { code: "MXN", displayName: "Peso" }));

    const { body } = await erp.patch(`currencies(${idOf(currency)})`, { displayName: "Mexican peso" });

    expect(body).toMatchObject({ code: "MXN", displayName: "Mexican peso" });
  });

  currencies("TestDeleteCurrency", "a currency is deleted", async () => {
    const currency = created(await erp.post("currencies", { code: "ISK", displayName: "Krona" }));

    expect((await erp.remove(`currencies(${idOf(currency)})`)).status).toBe(204);
    expect(await codesOf("currencies")).not.toContain("ISK");
  });

  currencies("TestVerifyIDandLastModifiedDateTime", "a change moves the stamp", async () => {
    const currency = created(await erp.post("currencies", { code: "CAD", displayName: "Dollar" }));
    erp.clock.advance(5000);

    const { body } = await erp.patch(`currencies(${idOf(currency)})`, {});

    const stamps = [currency, body].map((row: Row) => Date.parse(String(row["lastModifiedDateTime"])));
    expect(stamps[1]! - stamps[0]!).toBe(5000);
  });

  it("needs a code, once", async () => {
    expect(errorCodeOf(await erp.post("unitsOfMeasure", { displayName: "No code" }))).toBe(
      "Application_FieldValidationException",
    );
    expect(errorCodeOf(await erp.post("unitsOfMeasure", { code: "pcs" }))).toBe("Internal_EntityWithSameKeyExists");
  });

  it("numbers contacts", async () => {
    expect(created(await erp.post("contacts", { displayName: "Molly Clark", type: "Person" }))["number"]).toBe(
      "CT00010",
    );
  });
});

describe("what is not kept", () => {
  it("is said plainly when it is read or written, instead of answering nothing", async () => {
    const answers = [
      await erp.get("customerSales"),
      await erp.get("agedAccountsReceivables"),
      await erp.post("salesQuotes", { customerNumber: "1" }),
      await erp.post("salesInvoices", { customerNumber: "1" }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([501, 501, 501, 501]);
    expect(answers.map(errorCodeOf)).toEqual(Array(4).fill("BadRequest_MethodNotImplemented"));
  });
});
