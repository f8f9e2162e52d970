/** The column of a figure: `sales12Months` is in `accord_sales12months`. */
export function columnOf<Name extends string>(name: Name): `accord_${Lowercase<Name>}` {
  return `accord_${name.toLowerCase() as Lowercase<Name>}`;
}
