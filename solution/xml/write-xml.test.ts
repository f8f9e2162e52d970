import fc from "fast-check";
import { element, type XmlElement } from "./element";
import { MalformedXml, parseXml } from "./parse-xml";
import { writeDocument } from "./write-xml";

/** Names that begin with xml are reserved. */
const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,8}$/).filter((text) => !/^xml/i.test(text));
/** What XML can carry in an attribute, and in an element that holds text only; text of white space alone is left out on reading. */
const value = fc.string({
  unit: fc.constantFrom("a", "Z", "0", " ", "&", "<", ">", '"', "'", "\n", "\r", "\t", "ä", "ß", "€", "😀"),
});
const attributes = fc.dictionary(name, value, { maxKeys: 3 });

const { tree } = fc.letrec<{ tree: XmlElement }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      name,
      attributes,
      children: fc.oneof(
        fc.constant([]),
        value.filter((text) => text !== "").map((text) => [text]),
      ),
    }),
    fc.record({ name, attributes, children: fc.array(tie("tree"), { minLength: 1, maxLength: 4 }) }),
  ),
}));

test("a document that was written reads back as the same tree", () => {
  fc.assert(
    fc.property(tree, (root) => {
      expect(parseXml(writeDocument(root))).toEqual(root);
    }),
  );
});

test("a document is indented, and elements without content close themselves", () => {
  const root = element("a", { b: "1 < 2", c: undefined }, element("d", {}, "x & y"), undefined, element("e", {}));
  expect(writeDocument(root)).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<a b="1 &lt; 2">\n  <d>x &amp; y</d>\n  <e />\n</a>\n',
  );
});

test("a byte order mark, comments and declarations are read over", () => {
  expect(parseXml('\uFEFF<?xml version="1.0"?><!-- one --><a><!-- two --><b><![CDATA[1 < 2]]></b></a>')).toEqual(
    element("a", {}, element("b", {}, "1 < 2")),
  );
});

test.each(["", "no XML", "<a><b></a>", "<a/><b/>", "<a x=1/>"])("%j is refused as malformed", (text) => {
  expect(() => parseXml(text)).toThrow(MalformedXml);
});
