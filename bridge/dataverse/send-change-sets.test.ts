import type { ServerResponse } from "node:http";
import { intentTable } from "#model/tables/intent";
import { orderLineTable } from "#model/tables/order-line";
import { create, update, upsertMany } from "../ports/change";
import { answer, startHttpService, type HttpService, type ReceivedRequest } from "../testing/http-service";
import { makeFakeClock, type FakeClock } from "../testing/fake-clock";
import { silentLog } from "../testing/silent-log";
import { sendChangeSets } from "./send-change-sets";
import { makeWebApi, type WebApi } from "./web-api";

let service: HttpService;
let clock: FakeClock;
let webApi: WebApi;

beforeAll(async () => {
  service = await startHttpService();
});
afterAll(() => service.stop());
beforeEach(() => {
  clock = makeFakeClock();
  webApi = makeWebApi({
    url: service.url,
    token: { get: () => Promise.resolve("t"), forget: () => undefined },
    clock,
    randomness: { fraction: () => 0.5, uuid: () => "id" },
    log: silentLog,
  });
});

const id = "9d4c7524-a578-4783-b608-73f7b0b68fd2";
const claim = update(intentTable, id, { accord_attempts: 1 }, 'W/"5"');
const note = create(intentTable, { accord_name: "n" });

type Part = readonly string[];
const noContent: Part = ["HTTP/1.1 204 No Content", "OData-Version: 4.0", "", ""];
const updated: Part = [
  "HTTP/1.1 200 OK",
  'ETag: W/"6"',
  "Content-Type: application/json",
  "",
  JSON.stringify({ "@odata.etag": 'W/"6"', accord_intentid: id }),
];
const failed = (status: string, code: string, headers: readonly string[] = []): Part => [
  `HTTP/1.1 ${status}`,
  "REQ_ID: x",
  ...headers,
  "",
  JSON.stringify({ error: { code, message: "said {no}" } }),
];

/** A batch answer as Dataverse writes it, one nested multipart for each change set. */
function batch(...changeSets: readonly (readonly Part[])[]) {
  return (_request: ReceivedRequest, response: ServerResponse) => {
    const lines = changeSets.flatMap((parts, at) => [
      "--batchresponse_1",
      `Content-Type: multipart/mixed; boundary=changesetresponse_${at}`,
      "",
      ...parts.flatMap((part, index) => [
        `--changesetresponse_${at}`,
        "Content-Type: application/http",
        "Content-Transfer-Encoding: binary",
        `Content-ID: ${index + 1}`,
        "",
        ...part,
      ]),
      `--changesetresponse_${at}--`,
    ]);
    response.writeHead(200, { "content-type": "multipart/mixed; boundary=batchresponse_1" });
    response.end([...lines, "--batchresponse_1--", ""].join("\r\n"));
  };
}

test("what was written carries the new version of an updated row", async () => {
  service.answerWith(batch([updated, noContent]));
  expect(await sendChangeSets(webApi, [[claim, note]])).toEqual([{ is: "applied", versions: ['W/"6"', undefined] }]);
});

test("each change set has a result of its own", async () => {
  service.answerWith(
    batch([noContent], [failed("412 Precondition Failed", "0x80060882")], [failed("400 Bad Request", "0x80044331")]),
  );
  expect(await sendChangeSets(webApi, [[note], [claim, note], [note]])).toEqual([
    { is: "applied", versions: [undefined] },
    { is: "conflict", detail: "said {no} (0x80060882)" },
    { is: "refused", code: "0x80044331", detail: "said {no}" },
  ]);
});

test("a row that is gone is a conflict, an unknown table a refusal", async () => {
  service.answerWith(batch([failed("404 Not Found", "0x80040217")], [failed("404 Not Found", "0x80060888")]));
  expect(await sendChangeSets(webApi, [[claim], [note]])).toMatchObject([{ is: "conflict" }, { is: "refused" }]);
});

test("a change set put off inside a batch is sent again, the others are not", async () => {
  service.answerWith(
    batch([noContent], [failed("429 Too Many Requests", "0x80072322", ["Retry-After: 11"])]),
    batch([updated]),
  );
  expect(await sendChangeSets(webApi, [[note], [claim]])).toMatchObject([{ is: "applied" }, { is: "applied" }]);
  expect(clock.pauses).toEqual([11]);
  expect(service.requests[1]?.body).not.toContain("POST");
});

test("a refused batch is a fault with Dataverse's own words", async () => {
  service.answerWith(answer(403, { error: { code: "0x80040220", message: "missing prvWriteaccord_Intent" } }));
  await expect(sendChangeSets(webApi, [[claim]])).rejects.toMatchObject({
    failure: "Configuration",
    code: "0x80040220",
  });
});

test("a batch answer that was cut off is not taken for a success", async () => {
  service.answerWith((_request, response) => {
    response.writeHead(200, { "content-type": "multipart/mixed; boundary=b" });
    response.end("--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 204 No Content\r\n");
  });
  await expect(sendChangeSets(webApi, [[note]])).rejects.toMatchObject({ failure: "Transient" });
});

test("an update names the version it was read in, or that the row must exist", async () => {
  service.answerWith(batch([updated, noContent]));
  await sendChangeSets(webApi, [[claim, update(intentTable, id, { accord_attempts: 2 })]]);
  const body = service.requests[0]?.body ?? "";
  expect(body).toContain(`PATCH ${service.url}/api/data/v9.2/accord_intents(${id})?$select=accord_intentid HTTP/1.1`);
  expect(body).toContain('If-Match: W/"5"');
  expect(body).toContain("If-Match: *");
});

test("rows are upserted in bulk by their alternate key", async () => {
  service.answerWith(batch([noContent]));
  const key = { column: "accord_erpkey", value: "bc_x" };
  await sendChangeSets(webApi, [[upsertMany(orderLineTable, [{ key, values: { accord_linenumber: 10 } }])]]);
  const body = service.requests[0]?.body ?? "";
  expect(body).toContain("/api/data/v9.2/accord_orderlines/Microsoft.Dynamics.CRM.UpsertMultiple HTTP/1.1");
  expect(body).toContain(
    JSON.stringify({
      Targets: [
        {
          "@odata.type": "Microsoft.Dynamics.CRM.accord_orderline",
          "@odata.id": "accord_orderlines(accord_erpkey='bc_x')",
          accord_linenumber: 10,
        },
      ],
    }),
  );
});

test("a batch never holds more than Dataverse takes, and empty change sets are applied without asking", async () => {
  service.answerWith((request, response) => {
    const sets = request.body.split("Content-Type: multipart/mixed").length - 1;
    batch(...Array.from({ length: sets }, () => [noContent]))(request, response);
  });
  const results = await sendChangeSets(webApi, [[], ...Array.from({ length: 1000 }, () => [note])]);
  expect(results).toHaveLength(1001);
  expect(results.every((result) => result.is === "applied")).toBe(true);
  expect(service.requests).toHaveLength(3);
});
