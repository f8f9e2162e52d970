import { readDeployOptions } from "./deploy-options";

const realUrl = "https://contoso.crm4.dynamics.com/main.aspx";

describe("the arguments of npm run deploy", () => {
  it("need nothing but the address for a sandbox", () => {
    expect(readDeployOptions(["--url", "http://127.0.0.1:5365/"], {})).toEqual({
      url: "http://127.0.0.1:5365",
      zipFile: "out/solution/Accord_managed.zip",
      signIn: { is: "token", token: "administrator" },
    });
  });

  it("take a token from the command line before the environment", () => {
    const environment = { ACCORD_TOKEN: "from the environment" };
    const signIn = (...args: string[]) => readDeployOptions(["--url", realUrl, ...args], environment).signIn;
    expect(signIn()).toEqual({ is: "token", token: "from the environment" });
    expect(signIn("--token", "given")).toEqual({ is: "token", token: "given" });
  });

  it("take client credentials, the secret only from the environment", () => {
    const args = ["--url", realUrl, "--tenant", "t", "--client-id", "c"];
    expect(readDeployOptions(args, { ACCORD_CLIENT_SECRET: "s" }).signIn).toEqual({
      is: "clientCredentials",
      tenant: "t",
      clientId: "c",
      clientSecret: "s",
    });
    expect(() => readDeployOptions(args, {})).toThrow("ACCORD_CLIENT_SECRET");
  });

  it.each([
    [[], "--url is missing"],
    [["--url", "contoso"], '--url is "contoso"'],
    [["--url", "http://contoso.crm4.dynamics.com"], '--url is "http://contoso.crm4.dynamics.com"'],
    [["--url", realUrl], "No way to sign in to https://contoso.crm4.dynamics.com"],
  ])("are refused with what is missing: %j", (args, message) => {
    expect(() => readDeployOptions(args, {})).toThrow(message);
  });
});
