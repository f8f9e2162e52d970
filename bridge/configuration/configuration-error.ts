/** Thrown for a configuration the bridge cannot start with. The message names the key and the remedy, one line each. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}
