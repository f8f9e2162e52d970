import { solutionVersion } from "./identity";

test("the version of package.json gets the fourth number a solution has", () => {
  expect(solutionVersion("1.22.3")).toBe("1.22.3.0");
});

test.each(["1.2", "1.2.3-beta.1", "v1.2.3", ""])("%j is refused, saying what is wanted", (version) => {
  expect(() => solutionVersion(version)).toThrow(`version "${version}"; a solution needs three numbers`);
});
