import { personId } from "../organization/stock-people";
import { noRow, startDataverse, type Json, type Reply, type StartedDataverse } from "../webapi/testing/start-dataverse";

const crlf = (...lines: readonly string[]): string => lines.join("\r\n");
const part = (request: string, body?: unknown, headers: readonly string[] = []): readonly string[] => [
  "Content-Type: application/http",
  "Content-Transfer-Encoding: binary",
  "",
  `${request} HTTP/1.1`,
  "Content-Type: application/json",
  ...headers,
  "",
  ...(body === undefined ? [] : [JSON.stringify(body)]),
];
const batchOf = (...parts: readonly (readonly string[])[]): string =>
  crlf(...parts.flatMap((each) => ["--batch_1", ...each]), "--batch_1--", "");
const changeSet = (...parts: readonly (readonly string[])[]): readonly string[] => [
  "Content-Type: multipart/mixed; boundary=changeset_1",
  "",
  ...parts.flatMap((each, index) => ["--changeset_1", `Content-ID: ${index + 1}`, ...each]),
  "--changeset_1--",
];

/** The status lines inside an answer, in order. */
const statuses = ({ text }: Reply): readonly string[] => text.match(/(?<=HTTP\/1\.1 )\d{3}/g) ?? [];

describe("$batch", () => {
  let dataverse: StartedDataverse;
  beforeAll(async () => {
    dataverse = await startDataverse();
  });
  afterAll(() => dataverse.close());

  const send = (body: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
    dataverse.send("POST", "$batch", body, { "Content-Type": "multipart/mixed; boundary=batch_1", ...headers });
  const rows = async (query: string): Promise<readonly Json[]> =>
    (await dataverse.send("GET", query)).body["value"] as readonly Json[];

  it("answers in the exact form clients of Microsoft take apart", async () => {
    const reply = await send(
      batchOf(
        changeSet(part("POST /api/data/v9.2/tasks", { subject: "one" })),
        part("GET tasks?$select=subject&$filter=subject eq 'one'"),
      ),
    );
    expect(reply.status).toBe(200);
    const [, boundary = ""] = /^multipart\/mixed; boundary=(batchresponse_[0-9a-f-]{36})$/.exec(
      reply.headers.get("content-type") ?? "",
    ) ?? [null];
    const [, inner = ""] = /boundary=(changesetresponse_[0-9a-f-]{36})/.exec(reply.text) ?? [null];
    expect(reply.text.replaceAll("\r\n", "")).not.toContain("\n");
    const id = /tasks\(([0-9a-f-]{36})\)/.exec(reply.text)?.[1] ?? "";
    const etag = /W\/\\?"(\d+)/.exec(reply.text)?.[1] ?? "";
    expect(reply.text.split("\r\n")).toEqual([
      `--${boundary}`,
      `Content-Type: multipart/mixed; boundary=${inner}`,
      "",
      `--${inner}`,
      "Content-Type: application/http",
      "Content-Transfer-Encoding: binary",
      "Content-ID: 1",
      "",
      "HTTP/1.1 204 No Content",
      "OData-Version: 4.0",
      `Location: ${dataverse.root}tasks(${id})`,
      `OData-EntityId: ${dataverse.root}tasks(${id})`,
      "",
      "",
      `--${inner}--`,
      `--${boundary}`,
      "Content-Type: application/http",
      "Content-Transfer-Encoding: binary",
      "",
      "HTTP/1.1 200 OK",
      "Content-Type: application/json; odata.metadata=minimal; odata.streaming=true",
      "OData-Version: 4.0",
      "",
      `{"@odata.context":"${dataverse.root}$metadata#tasks(subject)","value":[{"@odata.etag":"W/\\"${etag}\\"","subject":"one","activityid":"${id}"}]}`,
      `--${boundary}--`,
      "",
    ]);
  });

  it("lets later operations name earlier rows: in addresses, bindings and references", async () => {
    const reply = await send(
      batchOf(
        changeSet(
          part("POST accounts", { name: "First" }),
          part("POST contacts", { lastname: "Refers", "parentcustomerid_account@odata.bind": "$1" }),
          part("PUT $1/telephone1", { value: "555" }),
          part("PATCH $1", { accountnumber: "ref-1" }),
          part("PUT /$1/primarycontactid/$ref", { "@odata.id": "$2" }),
          part("POST new_parcels", { new_number: "ref", "new_AccountId@odata.bind": "/$1" }),
        ),
      ),
    );
    expect(statuses(reply)).toEqual(["204", "204", "204", "204", "204", "204"]);
    const [account] = await rows(
      "accounts?$filter=accountnumber eq 'ref-1'&$expand=primarycontactid($select=lastname),new_account_parcels($select=new_number)",
    );
    expect(account).toMatchObject({
      telephone1: "555",
      primarycontactid: { lastname: "Refers" },
      new_account_parcels: [{ new_number: "ref" }],
    });
  });

  it("refuses a reference that was not declared before", async () => {
    const reply = await send(batchOf(changeSet(part("PATCH $4", { name: "x" }))));
    expect(reply.status).toBe(400);
    expect(reply.text).toContain("Content-ID Reference: '$4' does not exist in the batch context.");
  });

  it("undoes a change set whole, and answers with the failing operation alone", async () => {
    const reply = await send(
      batchOf(
        changeSet(
          part("POST tasks", { subject: "never" }),
          part("POST tasks", { subject: "x".repeat(201) }),
          part("POST tasks", { subject: "never" }),
        ),
        part("POST tasks", { subject: "never" }),
      ),
    );
    expect(reply.status).toBe(400);
    expect(reply.headers.get("content-type")).toContain("multipart/mixed; boundary=batchresponse_");
    expect(statuses(reply)).toEqual(["400"]);
    expect(reply.text).toMatch(
      /--changesetresponse_\S+\r\nContent-Type: application\/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: 2\r\n/,
    );
    expect(reply.text).toMatch(/--changesetresponse_\S+--\r\n--batchresponse_\S+--\r\n$/);
    expect(reply.text).toContain("REQ_ID: ");
    expect(reply.text).toContain('{"error":{"code":"0x80044331"');
    expect(await rows("tasks?$filter=subject eq 'never'")).toEqual([]);
  });

  it("stops at the first failure, whose status is the answer's; or goes on when asked to", async () => {
    const body = batchOf(
      part("POST new_parcels", { new_name: "before" }),
      part(`GET new_parcels(${noRow})`),
      part("POST new_parcels", { new_name: "after" }),
    );
    const stopped = await send(body);
    expect([stopped.status, statuses(stopped)]).toEqual([404, ["204", "404"]]);
    expect(await rows("new_parcels?$filter=new_name eq 'after'")).toEqual([]);
    const continued = await send(body, { Prefer: "odata.continue-on-error" });
    expect([continued.status, statuses(continued)]).toEqual([200, ["204", "404", "204"]]);
  });

  it("refuses to read inside a change set, and to hold another batch", async () => {
    const read = await send(batchOf(changeSet(part("GET accounts"))));
    expect([read.status, statuses(read)]).toEqual([400, ["400"]]);
    const nested = await send(batchOf(part("POST $batch")));
    expect([nested.status, nested.text]).toEqual([400, expect.stringContaining("cannot hold another batch")]);
  });

  it("heeds the headers of each part: preferences, conditions and on whose behalf", async () => {
    const id = await dataverse.create("new_parcels", {});
    const reply = await send(
      batchOf(
        part("POST new_parcels", { new_name: "mine" }, ["Prefer: return=representation"]),
        part("POST new_parcels", { new_number: "molly's" }, [`MSCRMCallerID: ${personId("eric.gruber")}`]),
        part(`PATCH new_parcels(${id})`, {}, ['If-Match: W/"1"']),
      ),
      { Prefer: "odata.continue-on-error", MSCRMCallerID: personId("administrator") },
    );
    expect(statuses(reply)).toEqual(["201", "403", "412"]);
    expect(reply.text).toContain('"new_name":"mine"');
  });

  it("carries operations and counts like any request, and text answers with their byte order mark", async () => {
    const reply = await send(batchOf(part("GET WhoAmI"), part("GET accounts/$count")));
    expect(statuses(reply)).toEqual(["200", "200"]);
    expect(reply.text).toContain("#Microsoft.Dynamics.CRM.WhoAmIResponse");
    expect(reply.text).toMatch(/Content-Type: text\/plain\r\n(?:.+\r\n)*\r\n\uFEFF\d+\r\n/);
  });

  it("takes an action inside a change set", async () => {
    const target = { "@odata.type": "Microsoft.Dynamics.CRM.new_parcel", new_number: "bulk in batch" };
    const reply = await send(
      batchOf(changeSet(part("POST new_parcels/Microsoft.Dynamics.CRM.CreateMultiple", { Targets: [target] }))),
    );
    expect(statuses(reply)).toEqual(["200"]);
  });

  it("says what is wrong with a batch that is none", async () => {
    const reply = await send("{}", { "Content-Type": "application/json" });
    expect([reply.status, reply.refusal]).toEqual([400, expect.stringContaining("Invalid Content-Type")]);
    expect((await dataverse.send("GET", "$batch")).status).toBe(405);
  });
});
