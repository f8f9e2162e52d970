import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** What goes wrong between two machines that are both well. */
export type LineFault =
  | { readonly is: "none" }
  /** Everything comes so much later. */
  | { readonly is: "latency"; readonly milliseconds: number }
  /** The connection is reset: when something is asked, which then never arrives, or when it is answered, with nothing of the answer. */
  | { readonly is: "reset"; readonly when: "asked" | "answered" }
  /** Nothing comes through. When the fault is over it arrives after all, as TCP sends it again: also what was given up meanwhile. */
  | { readonly is: "blackHole" }
  /** What is asked arrives; the answer, and the end of the connection, are never heard of. Such a connection stays dead for good. */
  | { readonly is: "halfOpen" }
  /** Answers come byte by byte. */
  | { readonly is: "slowDrip"; readonly bytesPerSecond: number };

/** A TCP line to a service on this machine, with faults. */
export interface FaultyLine {
  /** Where the service is reached through this line. */
  readonly url: string;
  /** Begins at once, also on connections that are open. */
  setFault(fault: LineFault): void;
  /** Begins with the first bytes asked that match; resolves then. */
  setFaultOn(pattern: RegExp, fault: LineFault): Promise<void>;
  stop(): Promise<void>;
}

type Direction = "asked" | "answered";

const sound: LineFault = { is: "none" };
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export async function startFaultyLine(serviceUrl: string): Promise<FaultyLine> {
  const service = new URL(serviceUrl);
  const lines = new Set<Connection>();
  let fault: LineFault = sound;
  let armed: { readonly pattern: RegExp; readonly begin: () => void } | undefined;
  let changed = makeSignal();

  function setFault(next: LineFault): void {
    fault = next;
    armed = undefined;
    for (const line of lines) line.meet(next);
    changed.give();
    changed = makeSignal();
  }

  const state = {
    fault: () => fault,
    changed: () => changed.given,
    noteAsked(bytes: Buffer): void {
      if (armed?.pattern.test(bytes.toString("latin1"))) armed.begin();
    },
  };

  const server = createServer({ allowHalfOpen: true }, (client) => {
    const line = joinSockets(
      client,
      connect({ host: service.hostname, port: Number(service.port), allowHalfOpen: true }),
      state,
    );
    lines.add(line);
    void line.ended.then(() => lines.delete(line));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    setFault,
    setFaultOn: (pattern, next) =>
      new Promise((resolve) => {
        const begin = () => {
          setFault(next);
          resolve();
        };
        armed = { pattern, begin };
      }),
    async stop() {
      setFault(sound);
      for (const line of lines) line.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface LineState {
  fault(): LineFault;
  /** Resolves when another fault begins, or this one ends. */
  changed(): Promise<void>;
  noteAsked(bytes: Buffer): void;
}

interface Connection {
  readonly ended: Promise<unknown>;
  /** A fault begins, which a connection that is open may not survive. */
  meet(fault: LineFault): void;
  destroy(): void;
}

function joinSockets(client: Socket, service: Socket, state: LineState): Connection {
  let isDeaf = state.fault().is === "halfOpen";

  function reset(): void {
    client.resetAndDestroy();
    service.resetAndDestroy();
  }

  /** Gives what came in one direction to the other side, as the fault has it at that moment. */
  async function carry(to: Socket, bytes: Buffer, direction: Direction): Promise<void> {
    const fault = state.fault();
    if (isDeaf && direction === "answered") return;
    switch (fault.is) {
      case "latency":
        await pause(fault.milliseconds);
        break;
      case "reset":
        if (fault.when === direction) {
          reset();
          return;
        }
        break;
      case "blackHole":
        await state.changed();
        return carry(to, bytes, direction);
      case "slowDrip":
        if (direction === "answered") return drip(to, bytes, fault.bytesPerSecond, state);
        break;
      case "none":
      case "halfOpen":
        break;
    }
    write(to, bytes);
  }

  /** One direction of the connection, in order, to its end. What was sent before the end still arrives. */
  function join(from: Socket, to: Socket, direction: Direction): void {
    let order = Promise.resolve();
    from.on("data", (bytes: Buffer) => {
      if (direction === "asked") state.noteAsked(bytes);
      order = order.then(() => carry(to, bytes, direction));
    });
    const end = () => {
      order = order.then(() => {
        if (isDeaf && direction === "answered") return;
        to.end();
        if (isDeaf) from.end();
      });
    };
    from.once("end", end);
    from.once("close", end);
    from.on("error", () => undefined);
  }

  join(client, service, "asked");
  join(service, client, "answered");
  return {
    ended: Promise.all([client, service].map((socket) => new Promise((resolve) => socket.once("close", resolve)))),
    meet(fault) {
      if (fault.is === "halfOpen") isDeaf = true;
      if (fault.is === "reset" && fault.when === "asked") reset();
    },
    destroy() {
      client.destroy();
      service.destroy();
    },
  };
}

async function drip(to: Socket, bytes: Buffer, bytesPerSecond: number, state: LineState): Promise<void> {
  let at = 0;
  while (at < bytes.length && !to.destroyed && state.fault().is === "slowDrip") {
    write(to, bytes.subarray(at, at + 1));
    at++;
    await Promise.race([pause(1000 / bytesPerSecond), state.changed()]);
  }
  write(to, bytes.subarray(at));
}

function write(to: Socket, bytes: Buffer): void {
  if (!to.destroyed && to.writable) to.write(bytes);
}

function makeSignal(): { readonly given: Promise<void>; give(): void } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}
