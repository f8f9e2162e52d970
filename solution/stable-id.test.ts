import { stableId, stableIdInBraces } from "./stable-id";

test("an id follows from the name alone, for good: what is installed is known by it", () => {
  expect(stableId("form", "opportunity", "Accord Opportunity")).toBe("c07d646f-a7bc-506b-9404-b26508dabc53");
  expect(stableIdInBraces("role", "Accord Bridge")).toBe("{555e029d-d2a1-5eb2-ad07-ca265994209a}");
});

test("other kinds and other names have other ids", () => {
  const ids = [stableId("view", "a", "b"), stableId("form", "a", "b"), stableId("view", "a", "c")];
  expect(new Set(ids).size).toBe(ids.length);
});
