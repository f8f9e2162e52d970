/** What was built before packing: the version of the product and the files that compilers made. */
export interface BuiltParts {
  /** As package.json has it: `1.2.3`. */
  readonly version: string;
  /** Content of each script by the name of its web resource. */
  readonly scripts: ReadonlyMap<string, Uint8Array>;
  /** Files of each code component by their path below its folder, by the component's name. */
  readonly components: ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>;
}
