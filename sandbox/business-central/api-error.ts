/** The languages the local Business Central answers in. */
export type Language = "en" | "de";

/** A message in the languages it exists in; requests' mistakes are told in English only. */
export interface Message {
  readonly en: string;
  readonly de?: string;
}

/** The codes of Business Central's documentation (dynamics-error-codes) that are used here. */
export const errorCodes = [
  "BadRequest",
  "BadRequest_NotFound",
  "BadRequest_ResourceNotFound",
  "BadRequest_InvalidOperation",
  "BadRequest_InvalidToken",
  "BadRequest_RequiredParamNotProvided",
  "BadRequest_MethodNotAllowed",
  "BadRequest_MethodNotImplemented",
  "Request_EntityChanged",
  "Internal_RecordNotFound",
  "Internal_InvalidTableRelation",
  "Internal_ServerError",
  "Internal_EntityWithSameKeyExists",
  "Internal_CompanyNotFound",
  "Application_DialogException",
  "Application_StringExceededLength",
  "Application_InvalidGUID",
  "Application_FilterErrorException",
  "Application_FieldValidationException",
  "Authentication_InvalidCredentials",
  "Unknown",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * A request that is refused.
 * `BadRequest_*` is a mistake in the request, `Internal_*` one in the data, `Application_*` a business rule.
 */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    readonly text: Message,
  ) {
    super(text.en);
  }

  messageIn(language: Language): string {
    return this.text[language] ?? this.text.en;
  }
}

/** A malformed request. */
export function badRequest(message: string, code: ErrorCode = "BadRequest"): ApiError {
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
