import { globalChoiceXml } from "../format/columns/option-sets";
import { shippedChoices } from "../tables/shipped-choices";
import type { XmlElement } from "../xml/element";

export function choiceFiles(): [path: string, document: XmlElement][] {
  return shippedChoices().map((column) => [`OptionSets/${column.choiceName}.xml`, globalChoiceXml(column)]);
}
