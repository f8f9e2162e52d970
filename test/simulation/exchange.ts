import type { FailureClass } from "#model/failure";
import { describeFault, type Fault } from "./faults/fault";
import { never, type Life } from "./life";
import { drawLatency } from "./time/virtual-time";
import type { World } from "./world";

/** How a request failed, as the adapter sees it. */
export interface Failure {
  readonly failure: FailureClass;
  /** Whether it may have been carried out. */
  readonly sent: "no" | "maybe";
  readonly retryAfterSeconds?: number | undefined;
}

export interface Request<Answer> {
  readonly service: "erp" | "dataverse";
  readonly operation: string;
  /** After that the client gives up. */
  readonly timeoutSeconds: number;
  /** What the service does, at once. */
  carryOut(): Answer;
  /** Only the beginning of it; for batches. */
  carryOutPart?(parts: number): void;
  /** What the client does when it has read the answer. */
  read?(answer: Answer): void;
  /** What the adapter makes of a failure: an answer, or an error it throws. */
  fail(failure: Failure): Answer;
}

/** Sends a request of a process to a service, through everything that may go wrong on the way. */
export function exchange<Answer>(world: World, life: Life, request: Request<Answer>): Promise<Answer> {
  if (!life.isAlive()) return never();
  const { service, operation } = request;
  world.counts[service]++;
  const kind = `${service}.${operation}`;
  const fault = world.faults.at(kind);
  world.log.note(fault ? `${life.name} ${kind}: ${describeFault(fault)}` : `${life.name} ${kind}`);
  if (fault?.is === "crash" && fault.when === "before") {
    life.kill();
    return never();
  }
  life.awaited++;
  return new Promise((resolve, reject) => {
    const settle = (what: () => Answer) => {
      if (!life.isAlive()) return;
      life.awaited--;
      try {
        const answer = what();
        request.read?.(answer);
        resolve(answer);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    travel(world, life, request, fault, settle);
  });
}

function travel<Answer>(
  world: World,
  life: Life,
  request: Request<Answer>,
  fault: Fault | undefined,
  settle: (what: () => Answer) => void,
): void {
  const { time } = world;
  const arrival = drawLatency(world.latency);
  const timeout = request.timeoutSeconds * 1000;
  const lost = () => request.fail({ failure: "Transient", sent: "maybe" });
  /** A service that is down when the request comes in carries nothing out. */
  const arrive = (milliseconds: number, then: () => void) =>
    time.after(milliseconds, () => {
      if (world.outages[request.service] > time.now()) settle(() => request.fail({ failure: "Transient", sent: "no" }));
      else then();
    });

  switch (fault?.is) {
    case undefined:
      arrive(arrival, () => answer(world, request, settle));
      return;
    case "crash":
      arrive(arrival, () => {
        outcomeOf(request);
        life.kill();
      });
      return;
    case "fails":
      time.after(arrival, () => settle(() => request.fail({ ...fault, sent: "no" })));
      return;
    case "answerLost":
      arrive(arrival, () => {
        outcomeOf(request);
        time.after(timeout - arrival, () => settle(lost));
      });
      return;
    case "commitsLate":
      time.after(timeout, () => settle(lost));
      time.after(Math.max(timeout + 1, fault.seconds * 1000), () => void outcomeOf(request));
      return;
    case "late":
      arrive(fault.seconds * 1000, () => answer(world, request, settle));
      return;
    case "stale":
      arrive(arrival, () => {
        const outcome = outcomeOf(request);
        time.after(fault.seconds * 1000, () => settle(outcome));
      });
      return;
    case "repeated":
      arrive(arrival, () => {
        outcomeOf(request);
        arrive(1000 + arrival, () => settle(outcomeOf(request)));
      });
      return;
    case "cutOff":
      arrive(arrival, () => {
        request.carryOutPart?.(fault.after);
        time.after(arrival, () => settle(lost));
      });
  }
}

/** Most answers are read at once; the others are on their way while the world goes on. */
function answer<Answer>(world: World, request: Request<Answer>, settle: (what: () => Answer) => void): void {
  const outcome = outcomeOf(request);
  if (world.latency.chance(0.7)) settle(outcome);
  else world.time.after(drawLatency(world.latency), () => settle(outcome));
}

/** Carries a request out now; what it came to, an error included, is told when it is asked for. */
function outcomeOf<Answer>(request: Request<Answer>): () => Answer {
  try {
    const done = request.carryOut();
    return () => done;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
