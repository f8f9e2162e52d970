import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

type Handler = (request: ReceivedRequest, response: ServerResponse) => void;

/** A service that answers as a test says, and remembers what it was asked. */
export interface HttpService {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  /** The next requests are answered by these, one each; after them the last one stays. */
  answerWith(...handlers: readonly [Handler, ...Handler[]]): void;
  stop(): Promise<void>;
}

export async function startHttpService(): Promise<HttpService> {
  let handlers: readonly Handler[] = [answer(404, {})];
  let requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const received = {
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks).toString("utf8"),
      };
      requests.push(received);
      const [handler, ...others] = handlers;
      if (others.length > 0) handlers = others;
      handler?.(received, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests;
    },
    answerWith(...next) {
      handlers = next;
      requests = [];
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function answer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Handler {
  return (_request, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

/** Cuts the connection, before or in the middle of the answer. */
export function cut(afterBytes?: string): Handler {
  return (_request, response) => {
    if (afterBytes === undefined) {
      response.destroy();
      return;
    }
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write(afterBytes, () => response.destroy());
  };
}
