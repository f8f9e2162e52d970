import { startHttpService, type HttpService } from "../../bridge/testing/http-service";
import { sendRequest } from "../../bridge/http/send-request";
import { startFaultyLine, type FaultyLine } from "./faulty-line";

let service: HttpService;
let line: FaultyLine;

beforeEach(async () => {
  service = await startHttpService();
  service.answerWith((_request, response) => response.end("an answer of more than ten bytes"));
  line = await startFaultyLine(service.url);
});
afterEach(async () => {
  await line.stop();
  await service.stop();
});

const ask = (timeoutSeconds = 0.5, method: "GET" | "POST" = "GET") =>
  sendRequest({ method, url: line.url, headers: {}, timeoutSeconds });
const arrived = () => service.requests.length;

test("a sound line carries everything", async () => {
  expect(await ask()).toMatchObject({ status: 200, text: "an answer of more than ten bytes" });
});

test("a reset when something is asked keeps it from arriving; a reset when it is answered does not", async () => {
  line.setFault({ is: "reset", when: "asked" });
  await expect(ask()).rejects.toMatchObject({ sent: "maybe" });
  expect(arrived()).toBe(0);
  line.setFault({ is: "reset", when: "answered" });
  await expect(ask()).rejects.toMatchObject({ sent: "maybe" });
  expect(arrived()).toBe(1);
});

test("what fell into a black hole arrives when it is over, though nobody waits for it any more", async () => {
  line.setFault({ is: "blackHole" });
  await expect(ask()).rejects.toMatchObject({ code: "TIMEOUT" });
  expect(arrived()).toBe(0);
  line.setFault({ is: "none" });
  expect(await ask(10)).toMatchObject({ status: 200 });
  expect(arrived()).toBe(2);
});

test("a connection that was half open stays so when the line is sound again", async () => {
  service.answerWith((_request, response) => {
    line.setFault({ is: "halfOpen" });
    line.setFault({ is: "none" });
    response.end("never heard of");
  });
  await expect(ask()).rejects.toMatchObject({ code: "TIMEOUT" });
  service.answerWith((_request, response) => response.end("well"));
  expect(await ask(10)).toMatchObject({ text: "well" });
});

test("an answer that drips is not there in time", async () => {
  line.setFault({ is: "slowDrip", bytesPerSecond: 5 });
  await expect(ask()).rejects.toMatchObject({ code: "TIMEOUT" });
  expect(arrived()).toBe(1);
});

test("a fault may begin with what is asked", async () => {
  const begun = line.setFaultOn(/^POST/, { is: "reset", when: "asked" });
  expect(await ask()).toMatchObject({ status: 200 });
  await expect(ask(0.5, "POST")).rejects.toMatchObject({ sent: "maybe" });
  await begun;
});
