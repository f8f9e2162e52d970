import { readStartOptions } from "./start-options";

test("without arguments the sandbox is at 5365 and the ERP beside it", () => {
  expect(readStartOptions([])).toEqual({
    port: 5365,
    erpPort: 5366,
    dataFolder: "out/data",
    fresh: false,
    accounts: 20,
  });
});

test("the ERP's port follows the sandbox's", () => {
  expect(readStartOptions(["--port", "8000"]).erpPort).toBe(8001);
});

test.each([
  [["--port", "eighty"], /--port is "eighty"/],
  [["--port", "0"], /from 1 to 65534/],
  [["--accounts", "-1"], /--accounts/],
  [["--prot", "80"], /--prot/],
])("%j is refused by name", (args, message) => {
  expect(() => readStartOptions(args)).toThrow(message);
});
