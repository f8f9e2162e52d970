import fc from "fast-check";
import { parseBatch, type BatchItem, type BatchOperation } from "./parse-batch";

const lines = (...all: readonly string[]): string => all.join("\r\n");
const single = (item: BatchItem | undefined): BatchOperation => {
  if (item?.is !== "operation") throw new Error("not a single operation");
  return item.operation;
};
const multipart = "multipart/mixed; boundary=batch_1";

describe("reading a batch", () => {
  it("takes the form of the documentation", () => {
    const body = lines(
      "--batch_1",
      "Content-Type: multipart/mixed; boundary=changeset_1",
      "",
      "--changeset_1",
      "Content-Type: application/http",
      "Content-Transfer-Encoding: binary",
      "Content-ID: 1",
      "",
      "POST /api/data/v9.2/tasks HTTP/1.1",
      "Content-Type: application/json;type=entry",
      "",
      '{"subject":"Task 1"}',
      "--changeset_1--",
      "--batch_1",
      "Content-Type: application/http",
      "",
      "GET /api/data/v9.2/accounts?$select=name HTTP/1.1",
      "Accept: application/json",
      "Prefer: return=representation",
      "",
      "--batch_1--",
      "",
    );
    expect(parseBatch(multipart, body)).toEqual([
      {
        is: "changeSet",
        operations: [
          {
            contentId: "1",
            method: "POST",
            url: "/api/data/v9.2/tasks",
            headers: { "content-type": "application/json;type=entry" },
            body: '{"subject":"Task 1"}',
          },
        ],
      },
      {
        is: "operation",
        operation: {
          contentId: null,
          method: "GET",
          url: "/api/data/v9.2/accounts?$select=name",
          headers: { accept: "application/json", prefer: "return=representation" },
          body: "",
        },
      },
    ]);
  });

  it.each([
    ["a quoted boundary", 'multipart/mixed; boundary="batch_1"'],
    ["other capitals and no blanks", "Multipart/Mixed;boundary=batch_1"],
    ["more parameters", "multipart/mixed; boundary=batch_1; charset=utf-8"],
  ])("takes %s", (_what, contentType) => {
    const body = "--batch_1\nContent-Type:application/http\n\nGET accounts\n\n--batch_1--";
    expect(single(parseBatch(contentType, body)[0])).toMatchObject({ method: "GET", url: "accounts" });
  });

  it.each([
    ["line feeds only", "--batch_1\nContent-Type: application/http\n\nDELETE accounts(1) HTTP/1.1\n\n--batch_1--"],
    ["a preamble", "\r\n\r\nhello\r\n--batch_1\r\n\r\nDELETE accounts(1) HTTP/1.1\r\n\r\n--batch_1--\r\n"],
    ["no blank line after the headers", "--batch_1\n\nDELETE accounts(1) HTTP/1.1\nIf-Match: *\n--batch_1--"],
    ["no closing boundary", "--batch_1\n\nDELETE accounts(1) HTTP/1.1"],
    ["a body where none belongs", "--batch_1\n\nDELETE accounts(1) HTTP/1.1\n\nundefined\n--batch_1--"],
    ["blanks behind the boundary", "--batch_1  \n\n\n DELETE accounts(1) HTTP/1.1  \n\n--batch_1--"],
    ["no blank line before the request", "--batch_1\nContent-Type: application/http\nDELETE accounts(1) HTTP/1.1\n"],
    ["lower case methods", "--batch_1\n\ndelete accounts(1)\n"],
  ])("takes %s", (_what, body) => {
    const operation = single(parseBatch(multipart, body)[0]);
    expect(operation).toMatchObject({ method: "DELETE", url: "accounts(1)", body: "" });
  });

  it("finds the Content-ID among the inner headers too", () => {
    const body = "--batch_1\n\nPOST accounts HTTP/1.1\nContent-ID: 7\nContent-Type:application/json\n\n{}\n--batch_1--";
    expect(single(parseBatch(multipart, body)[0])).toMatchObject({ contentId: "7", body: "{}" });
  });

  it("keeps blanks in addresses and several lines of a body", () => {
    const body = '--batch_1\n\nPOST accounts?$filter=a eq 1 HTTP/1.1\n\n{\n\n "a": 1 }\n\n--batch_1--';
    expect(single(parseBatch(multipart, body)[0])).toMatchObject({
      url: "accounts?$filter=a eq 1",
      body: '{\r\n\r\n "a": 1 }',
    });
  });

  it.each([
    [undefined, "", "Invalid Content-Type ''"],
    ["application/json", "{}", "Invalid Content-Type 'application/json'"],
    ["multipart/mixed", "", "needs 'multipart/mixed' with a boundary"],
    [multipart, "--other\n\nGET a", "no part that begins with its boundary '--batch_1'"],
    [multipart, "--batch_1\n\nnonsense\n--batch_1--", "does not begin with a request line: 'nonsense'"],
    [multipart, "--batch_1\n\nGET a\n".repeat(1001), "holds 1001 operations; the most a batch may hold is 1000"],
  ])("says what is wrong with %j %j", (contentType, body, message) => {
    expect(() => parseBatch(contentType, body)).toThrow(message);
  });

  it("reads back what was written, in every combination of line ends and liberties", () => {
    const token = fc.stringMatching(/^[A-Za-z0-9_]{1,20}$/);
    const operation = fc.record({
      contentId: fc.option(fc.integer({ min: 1, max: 999 }).map(String)),
      method: fc.constantFrom("GET", "POST", "PATCH", "DELETE", "PUT"),
      url: fc.stringMatching(/^[a-z]{1,10}\([0-9a-f]{1,8}\)(\?\$select=[a-z]{1,9})?$/),
      body: fc.json(),
    });
    const item = fc.oneof(
      operation.map((each) => ({ is: "operation" as const, operation: each })),
      fc
        .array(operation, { minLength: 1, maxLength: 4 })
        .map((each) => ({ is: "changeSet" as const, operations: each })),
    );
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 6 }),
        token,
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        fc.boolean(),
        (items, name, lineEnd, isIdInside, isClosed) => {
          const hasBody = ({ method }: { method: string }) => method !== "GET" && method !== "DELETE";
          const write = (each: { contentId: string | null; method: string; url: string; body: string }): string[] => {
            const id = each.contentId === null ? [] : [`Content-ID: ${each.contentId}`];
            return [
              "Content-Type: application/http",
              ...(isIdInside ? [] : id),
              "",
              `${each.method} ${each.url} HTTP/1.1`,
              ...(isIdInside ? id : []),
              ...(hasBody(each) ? ["Content-Type: application/json", "", each.body] : [""]),
            ];
          };
          const outer = `batch_${name}`;
          const body = items
            .flatMap((each, index) => {
              if (each.is === "operation") return [`--${outer}`, ...write(each.operation)];
              const inner = `changeset_${index}`;
              const parts = each.operations.flatMap((part) => [`--${inner}`, ...write(part)]);
              return [`--${outer}`, `Content-Type: multipart/mixed;boundary="${inner}"`, "", ...parts, `--${inner}--`];
            })
            .concat(isClosed ? [`--${outer}--`] : [])
            .join(lineEnd);
          const read = parseBatch(`multipart/mixed; boundary=${outer}`, body);
          const kept = (each: BatchOperation) => ({
            contentId: each.contentId,
            method: each.method,
            url: each.url,
            body: each.body,
          });
          const bare = (each: Parameters<typeof write>[0]) => ({ ...each, body: hasBody(each) ? each.body : "" });
          expect(
            read.map((each) => (each.is === "operation" ? kept(each.operation) : each.operations.map(kept))),
          ).toEqual(items.map((each) => (each.is === "operation" ? bare(each.operation) : each.operations.map(bare))));
        },
      ),
    );
  });
});
