import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A Dataverse that has no rows, takes every write and keeps nothing: what a load itself needs of memory shows against it. */
export interface SwallowingDataverse {
  readonly url: string;
  stop(): Promise<void>;
}

const lineEnd = "\r\n";

export async function startSwallowingDataverse(): Promise<SwallowingDataverse> {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      if (request.method === "GET") {
        response.setHeader("content-type", "application/json").end('{"value":[]}');
        return;
      }
      response.setHeader("content-type", "multipart/mixed; boundary=answers");
      response.end(answerBatch(Buffer.concat(pieces).toString("utf8")));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => close(server) };
}

/** Every write of a batch went well. */
function answerBatch(body: string): string {
  const changeSets = [...body.matchAll(/boundary=(changeset_\S+)/g)].map(([, boundary = ""]) => boundary);
  const answers = changeSets.flatMap((boundary) => {
    const writes = body.split(`--${boundary}${lineEnd}`).length - 1;
    return [
      "--answers",
      `Content-Type: multipart/mixed; boundary=${boundary}`,
      "",
      ...Array.from({ length: writes }, (_, at) =>
        [
          `--${boundary}`,
          "Content-Type: application/http",
          `Content-ID: ${at + 1}`,
          "",
          "HTTP/1.1 204 No Content",
          "",
        ].join(lineEnd),
      ),
      `--${boundary}--`,
    ];
  });
  return [...answers, "--answers--", ""].join(lineEnd);
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
