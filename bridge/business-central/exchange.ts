import { NetworkFault, sendRequest, type HttpAnswer, type HttpRequest } from "../http/send-request";
import { ErpFault } from "../ports/erp-fault";
import { SignInFault, type AccessToken } from "../sign-in/access-token";

export type ExchangedRequest = Pick<HttpRequest, "method" | "url" | "body"> & {
  readonly prefer?: string;
  readonly isolation?: "snapshot";
};

/** One signed-in exchange with Business Central. Answers of every status are values; their absence is an ErpFault. */
export type Exchange = (token: AccessToken, request: ExchangedRequest) => Promise<HttpAnswer>;

/** Messages come in the language asked for; support reads English. */
const acceptedLanguage = "en-US";

/** A token that is refused before it expires is replaced once. */
export function makeExchange(timeoutSeconds: number): Exchange {
  return async function exchange(token, request) {
    const answer = await sendSigned(token, request, timeoutSeconds);
    if (answer.status !== 401) return answer;
    token.forget();
    return sendSigned(token, request, timeoutSeconds);
  };
}

async function sendSigned(
  token: AccessToken,
  { prefer, isolation, ...request }: ExchangedRequest,
  timeoutSeconds: number,
): Promise<HttpAnswer> {
  try {
    return await sendRequest({
      ...request,
      headers: {
        accept: "application/json",
        "accept-language": acceptedLanguage,
        authorization: `Bearer ${await token.get()}`,
        ...(prefer === undefined ? {} : { prefer }),
        ...(isolation === undefined ? {} : { isolation }),
        ...(request.body === undefined ? {} : { "content-type": "application/json" }),
      },
      timeoutSeconds,
    });
  } catch (error) {
    throw toErpFault(error, request.method);
  }
}

/** Reading leaves nothing behind, so a lost answer to a GET is the same as none sent. */
function toErpFault(error: unknown, method: HttpRequest["method"]): unknown {
  if (error instanceof NetworkFault) {
    const sent = method === "GET" ? "no" : error.sent;
    return new ErpFault(error.message, { failure: "Transient", sent, code: error.code }, error);
  }
  if (error instanceof SignInFault) {
    const { failure, retryAfterSeconds } = error;
    return new ErpFault(error.message, { failure, sent: "no", retryAfterSeconds }, error);
  }
  return error;
}
