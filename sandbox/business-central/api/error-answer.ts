import { randomUUID } from "node:crypto";
import { ApiError, type Language } from "../api-error";
import { jsonAnswer, type ApiAnswer, type ApiRequest } from "./exchange";

/** The error body of Business Central; its messages end in a correlation id. */
export function errorAnswer(error: ApiError, language: Language): ApiAnswer {
  const message = `${error.messageIn(language)}  CorrelationId:  ${randomUUID()}.`;
  return jsonAnswer(error.status, { error: { code: error.code, message } });
}

/** Any thrown value as the error it is to a client; mistakes of this program are `Internal_ServerError`. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new ApiError(500, "Internal_ServerError", { en: `The local Business Central failed: ${detail}` });
}

/** Business messages come in the language of `Accept-Language`. */
export function languageOf(request: Pick<ApiRequest, "headers">): Language {
  return /^\s*de\b/i.test(request.headers["accept-language"] ?? "") ? "de" : "en";
}
