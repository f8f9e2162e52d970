import { answer, cut, startHttpService, type HttpService } from "../testing/http-service";
import { sendRequest } from "./send-request";

let service: HttpService;

beforeAll(async () => {
  service = await startHttpService();
});
afterAll(() => service.stop());

const get = (url: string, timeoutSeconds = 5) => sendRequest({ method: "GET", url, headers: {}, timeoutSeconds });

test("every answer with a status is a value, a redirection included", async () => {
  service.answerWith(answer(302, "", { location: "http://elsewhere.example/" }), answer(500, "no"));
  expect(await get(service.url)).toMatchObject({ status: 302 });
  expect(await get(service.url)).toMatchObject({ status: 500, text: "no" });
});

test("a refused connection was certainly not sent", async () => {
  const gone = await startHttpService();
  await gone.stop();
  await expect(get(gone.url)).rejects.toMatchObject({ sent: "no", code: "ECONNREFUSED" });
});

test("a connection cut before or in the middle of the answer may have been sent", async () => {
  service.answerWith(cut(), cut('{"value":['));
  await expect(get(service.url)).rejects.toMatchObject({ sent: "maybe" });
  await expect(get(service.url)).rejects.toMatchObject({ sent: "maybe" });
});

test("an answer that takes too long may have been sent", async () => {
  service.answerWith(() => undefined);
  await expect(get(service.url, 0.1)).rejects.toMatchObject({ sent: "maybe", code: "TIMEOUT" });
});

test("a body that comes too slowly is given up as well", async () => {
  service.answerWith((_request, response) => {
    response.writeHead(200, { "content-length": "10" });
    response.write("1");
  });
  await expect(get(service.url, 0.2)).rejects.toMatchObject({ sent: "maybe", code: "TIMEOUT" });
});
