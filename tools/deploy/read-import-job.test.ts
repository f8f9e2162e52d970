import { readImportJob } from "./read-import-job";

describe("what an import job says", () => {
  it("is told component by component, successes left out", () => {
    const data = `<importexportxml progress="40" processed="true"><entities>
      <entity id="account" LocalizedName="Account"><result result="success" errorcode="0" errortext=""/></entity>
      <entity id="x" LocalizedName="Order"><result result="failure" errorcode="0x80048403" errortext="A &lt;lookup&gt; is missing"/></entity>
      </entities><webResources><webResource name="a.js"><result result="warning" errorcode="1" errortext="old"/></webResource></webResources>
    </importexportxml>`;
    expect(readImportJob(data)).toEqual([
      { result: "failure", component: "entity Order", code: "0x80048403", text: "A <lookup> is missing" },
      { result: "warning", component: "webResource a.js", code: "1", text: "old" },
    ]);
  });

  it("may be nothing yet, or nothing readable", () => {
    expect(readImportJob("")).toEqual([]);
    expect(readImportJob("<importexportxml progress='0'/>")).toEqual([]);
  });
});
