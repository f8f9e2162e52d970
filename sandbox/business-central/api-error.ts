/** The languages the local Business Central answers in. */
export type Language = "en" | "de";

/** A message in the languages it exists in; requests' mistakes are told in English only. */
export interface Message {
  readonly en: string;
  readonly de?: string;
}

/**
 * A request that is refused. The codes are those of Business Central's documentation (dynamics-error-codes);
 * `BadRequest_*` is a mistake in the request, `Internal_*` one in the data, `Application_*` a business rule.
 */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly text: Message,
  ) {
    super(text.en);
  }

  messageIn(language: Language): string {
    return this.text[language] ?? this.text.en;
  }
}

/** A malformed request. */
export function badRequest(message: string, code = "BadRequest"): ApiError {
  return new ApiError(400, code, { en: message });
}

/** Something Business Central, or this stand-in for it, does not do. */
export function notImplemented(message: string, status = 400): ApiError {
  return new ApiError(status, "BadRequest_MethodNotImplemented", { en: message });
}

/** A business rule that raises a dialog in Business Central. */
export function businessRule(en: string, de: string): ApiError {
  return new ApiError(400, "Application_DialogException", { en, de });
}

/** A field that must have, or must not have, a certain value. */
export function fieldRule(en: string, de: string): ApiError {
  return new ApiError(400, "Application_FieldValidationException", { en, de });
}

/** A value that names a record that does not exist. */
export function unknownRelated(field: string, value: string, entity: string): ApiError {
  return new ApiError(400, "Internal_InvalidTableRelation", {
    en: `The field ${field} contains a value (${value}) that cannot be found among the ${entity}.`,
    de: `Das Feld ${field} enthält einen Wert (${value}), den es unter ${entity} nicht gibt.`,
  });
}
