import { PassThrough } from "node:stream";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { log } from "~/shared/log.server";
import { NonceContext } from "~/ui/layout/nonce";
import { ReferenceContext } from "~/ui/layout/reference";

export { closePages, start, stop, stopWork } from "./jobs/lifecycle.server";

declare module "@remix-run/node" {
  interface AppLoadContext {
    /** Marks the page's own scripts. */
    nonce: string;
    /** Names this request in the log and, when it fails, on the page. */
    requestId: string;
    clientIp: string;
    /** The connection itself, for answers that stay open. */
    line?: { unsentBytes(): number; cut(): void };
    /** Set when an error was logged for this request. */
    failed?: boolean;
  }
}

const RENDER_PATIENCE = 10_000;
/** Pages hold what belongs to one person: no cache in between may keep them. */
const PERSONAL = "private, no-cache";

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { nonce, requestId } = loadContext;
  const waitsForAll = isbot(request.headers.get("user-agent") ?? "");
  let responseStatus = status;
  return new Promise((resolve, reject) => {
    let sent = false;
    const answer = () => {
      sent = true;
      const body = new PassThrough();
      headers.set("Content-Type", "text/html; charset=utf-8");
      if (!headers.has("Cache-Control")) headers.set("Cache-Control", PERSONAL);
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: responseStatus }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <ReferenceContext.Provider value={requestId}>
          <RemixServer context={remixContext} url={request.url} abortDelay={RENDER_PATIENCE} nonce={nonce} />
        </ReferenceContext.Provider>
      </NonceContext.Provider>,
      {
        nonce,
        [waitsForAll ? "onAllReady" : "onShellReady"]: answer,
        onShellError: reject,
        onError(error) {
          responseStatus = 500;
          // Before the first byte the error reaches handleError by itself.
          if (sent) log.error("A page failed while it was sent.", { reference: requestId, error });
        },
      },
    );
    setTimeout(abort, RENDER_PATIENCE + 1000).unref();
  });
}

/** Data for a page that is already open. A failure leaves its reference where the open page can read it. */
export function handleDataRequest(
  response: Response,
  { context }: LoaderFunctionArgs | ActionFunctionArgs,
): Response {
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", PERSONAL);
  if (context.failed) {
    response.headers.append(
      "Set-Cookie",
      `capstan-reference=${context.requestId}; Path=/; Max-Age=30; SameSite=Lax`,
    );
  }
  return response;
}

export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  // A visitor who went away is no error.
  if (request.signal.aborted) return;
  context.failed = true;
  const { pathname } = new URL(request.url);
  log.error("A page failed.", {
    reference: context.requestId,
    method: request.method,
    // The rest of such an address is a key, and a log is no place for keys.
    path: pathname.replace(/^\/(do|t|partner|unsubscribe|calendar|join)\/[^/]+/, "/$1/…"),
    error,
  });
}
