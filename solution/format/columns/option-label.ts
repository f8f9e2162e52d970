/** Options whose name in the code is not what people call it. */
const words: Readonly<Record<string, string>> = {
  CreatedInErp: "Created in the ERP",
  FromErp: "From the ERP",
  RetryWait: "Trying again",
  SignIn: "Sign-in",
  ToErp: "To the ERP",
  UnknownOutcome: "Outcome unknown",
};

/** What people read for an option: `AcceptedAsAsked` as "Accepted as asked". */
export function optionLabel(name: string): string {
  const spelled = name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[name] ?? spelled;
}
