import { BroadcastChannel as NodeChannel } from "node:worker_threads";
import { dealNewsChannel } from "#model/deal-news";
import { listenForDealNews } from "./deal-news";

beforeAll(() => Object.assign(globalThis, { BroadcastChannel: NodeChannel }));
afterAll(() => Reflect.deleteProperty(globalThis, "BroadcastChannel"));

test("news of this deal is heard, of another not, and nothing after listening stopped", async () => {
  const sender = new NodeChannel(dealNewsChannel);
  const heard: string[] = [];
  const stopFirst = listenForDealNews("A1", () => heard.push("first"));
  const allThere = new Promise<void>((resolve) => {
    const stopLast = listenForDealNews("last", () => {
      stopLast();
      resolve();
    });
  });
  for (const message of [
    "text",
    null,
    { is: "Sent", opportunityId: 1 },
    { is: "Sent", opportunityId: "b2" },
    { is: "Nonsense", opportunityId: "a1" },
    { is: "Sent", opportunityId: "a1" },
  ]) {
    sender.postMessage(message);
  }
  sender.postMessage({ is: "Changed", opportunityId: "last" });
  await allThere;
  expect(heard).toEqual(["first"]);
  stopFirst();
  sender.close();
});

test("in a browser without the channel nothing is heard and nothing breaks", () => {
  Reflect.deleteProperty(globalThis, "BroadcastChannel");
  expect(listenForDealNews("a1", jest.fn())).not.toThrow();
});
