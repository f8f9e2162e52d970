import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { firstSpanIdOf, traceIdOf } from "../../bridge/telemetry/trace-ids";
import { answer, startHttpService, type HttpService } from "../../bridge/testing/http-service";
import { startCommand } from "../../tools/child-process";
import { makeBridgeConfiguration } from "../../tools/demo/bridge-configuration";
import { rowsOf } from "../../tools/demo/json-client";
import { findDeal } from "./support/deal-view";
import { orderOf } from "./support/erp-orders";
import { eventually } from "./support/eventually";
import { startOrganization, type RunningOrganization } from "./support/running-organization";
import { submitDeal } from "./support/submit-deal";

jest.setTimeout(600_000);

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string };
}

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Attribute[];
}

interface TraceRequest {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Span[] }[] }[];
}

let organization: RunningOrganization;
let collector: HttpService;

beforeAll(async () => {
  organization = await startOrganization();
  collector = await startHttpService();
  collector.answerWith(answer(200, {}));
});
afterAll(async () => {
  await organization.stop();
  await collector.stop();
});

/** Tells the collector of the test what it does, which is the bridge's only way to say it. */
function writeConfiguration(): string {
  const { sandboxUrl, erpUrl, dataFolder, secret } = organization;
  const secretFile = join(dataFolder, "bridge-secret");
  writeFileSync(secretFile, secret);
  const file = join(dataFolder, "bridge.json");
  const content = {
    ...makeBridgeConfiguration({ sandboxUrl, erpUrl, secretFile }),
    outbound: { pollSeconds: 0.2 },
    inbound: { pollSeconds: 0.5, overlapSeconds: 60 },
    telemetry: { exporter: "otlp", endpoint: `${collector.url}/` },
  };
  writeFileSync(file, JSON.stringify(content));
  return file;
}

async function whileBridgeRuns(work: () => Promise<void>): Promise<void> {
  const bridge = startCommand("bridge", ["--config", writeConfiguration()], /bridge ready/);
  try {
    await work();
    await bridge.stop("SIGTERM");
    expect(await bridge.ended).toBe(0);
  } finally {
    await bridge.stop("SIGKILL");
  }
}

function spans(): readonly Span[] {
  const requests = collector.requests.map(({ body }) => JSON.parse(body) as TraceRequest);
  return requests.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  );
}

const kindOf = ({ attributes }: Span) => attributes.find(({ key }) => key === "accord.kind")?.value.stringValue;

const told = (kind: string) =>
  eventually(
    () => Promise.resolve(spans().map(kindOf)),
    (kinds) => kinds.includes(kind),
    120,
  );

test("everything that happens to a deal is one trace, from the click to the payment, whichever process sees it", async () => {
  const deal = await findDeal(organization.dataverse, "Coffee machines for 12 branches");
  const request = await submitDeal(organization.seller, deal);
  await whileBridgeRuns(async () => {
    await told("IntentAcknowledged");
  });
  const { id } = await orderOf(organization.erpApi, request);
  for (const step of ["release", "ship", "invoice"]) await organization.people.send("POST", `orders/${id}/${step}`, {});
  await whileBridgeRuns(async () => {
    await told("ShipmentPosted");
    await told("InvoiceIssued");
    const [invoice] = rowsOf(
      await organization.dataverse.get(`accord_invoices?$filter=_accord_opportunityid_value eq ${deal}`),
    );
    const number = String(invoice?.accord_number);
    const [posted] = rowsOf(await organization.erpApi.get(`salesInvoices?$filter=number eq '${number}'`));
    await organization.people.send("POST", "payments", { invoices: [{ id: posted?.id, amount: "1000" }] });
    await told("PaymentReceived");
  });

  const all = spans();
  const first = all.filter(({ name }) => name === "deal submitted");
  expect(first).toMatchObject([{ traceId: traceIdOf(request), spanId: firstSpanIdOf(request) }]);
  expect(first[0]?.parentSpanId ?? "").toBe("");
  for (const span of all.filter((each) => each !== first[0])) {
    expect(span).toMatchObject({ traceId: traceIdOf(request), parentSpanId: firstSpanIdOf(request) });
    expect(BigInt(span.endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(span.startTimeUnixNano));
  }
  expect(all.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["claim", "ERP look-up", "ERP create", "answer written", "document mirrored"]),
  );
  const kinds = all.filter(({ name }) => name === "document mirrored").map(kindOf);
  expect(kinds).toEqual(expect.arrayContaining(["ShipmentPosted", "InvoiceIssued", "PaymentReceived"]));
});
