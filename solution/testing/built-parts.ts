import { commitmentStatus, orderLines, paymentPatterns, salesHistory } from "../components/code-components";
import { shippedWebResources } from "../web-resources/shipped-web-resources";
import type { BuiltParts } from "../source/built-parts";

const customerProperties = `<property name="customerName" display-name-key="n" of-type="SingleLine.Text" usage="bound" required="false" />
  <property name="account" display-name-key="a" of-type="Lookup.Simple" usage="bound" required="false" />`;

const dealProperties = `<property name="deliveryDate" display-name-key="d" of-type="DateAndTime.DateOnly" usage="bound" required="false" />
  <property name="isSummary" display-name-key="s" of-type="TwoOptions" usage="input" required="false" />`;

/** Parts that stand in for what the compilers make, so that packing can be tried without them: small, and complete in every respect. */
export function makeBuiltParts(changes: Partial<BuiltParts> = {}): BuiltParts {
  return {
    version: "1.2.3",
    scripts: new Map(
      shippedWebResources.flatMap((resource): [string, Uint8Array][] =>
        resource.is === "script"
          ? [[resource.name, bytes(`var Accord = Accord || {}; ${resource.globalName} = { onLoad() {} };`)]]
          : [],
      ),
    ),
    components: new Map([
      [
        commitmentStatus,
        component(
          "CommitmentStatus",
          `<property name="stage" display-name-key="s" of-type="OptionSet" usage="bound" required="true" />
           <property name="orderNumber" display-name-key="o" of-type="SingleLine.Text" usage="bound" required="false" />
           <property name="commitmentOn" display-name-key="c" of-type="DateAndTime.DateAndTime" usage="bound" required="false" />
           <property name="opportunity" display-name-key="d" of-type="Lookup.Simple" usage="bound" required="false" />
           <property name="refreshSeconds" display-name-key="r" of-type="Whole.None" usage="input" required="false" />`,
        ),
      ],
      [orderLines, component("OrderLines", `<data-set name="lines" display-name-key="l" />`)],
      [salesHistory, component("SalesHistory", customerProperties)],
      [paymentPatterns, component("PaymentPatterns", customerProperties + dealProperties)],
    ]),
    ...changes,
  };
}

function component(constructorName: string, properties: string): ReadonlyMap<string, Uint8Array> {
  const strings = `strings/${constructorName}.1033.resx`;
  return new Map([
    [
      "ControlManifest.xml",
      bytes(
        `<manifest><control namespace="Accord" constructor="${constructorName}" version="0.0.1" display-name-key="n" control-type="virtual" preview-image="img/preview.png" api-version="1.3.18">${properties}<resources><code path="bundle.js" order="1" /><platform-library name="React" version="16.14.0" /><resx path="${strings}" version="1.0.0" /></resources></control></manifest>`,
      ),
    ],
    ["bundle.js", bytes("var bundle;")],
    ["img/preview.png", bytes("a picture")],
    [strings, bytes("<root />")],
  ]);
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
