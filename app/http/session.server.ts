import { redirect } from "@remix-run/node";
import { can, type Verb } from "~/domain/access";
import type { Viewer } from "~/domain/viewer";
import { machineMillis } from "~/shared/clock.server";
import { findSignedIn, type Membership } from "~/store/people/session.queries.server";
import { hasWorkspace } from "~/store/workspace/workspace.queries.server";
import { pathOf } from "./safe-path.server";
import { requireSameOrigin } from "./same-origin.server";
import { readSessionToken } from "./session-cookie.server";
import { currentMembership } from "./workspace-cookie.server";

/** Everything a request says about who sent it. */
export interface Visit {
  viewer: Viewer;
  email: string;
  userId: string;
  sessionId: string;
  workspace: {
    id: string;
    name: string;
    demo: boolean;
    currency: string;
    timeZone: string;
    dataVersion: number;
  };
  /** Every workspace this person may switch to, the present one included. */
  memberships: Membership[];
}

export async function findVisit(request: Request): Promise<Visit | null> {
  const token = readSessionToken(request);
  if (!token) return null;
  // Sessions live by the machine's clock, as the auth library writes them.
  const signedIn = await findSignedIn(token, new Date(machineMillis()));
  if (!signedIn) return null;
  const here = currentMembership(request, signedIn.memberships);
  if (!here) return null;
  return {
    viewer: {
      personId: here.personId,
      workspaceId: here.workspaceId,
      name: here.name,
      role: here.role,
      auditor: here.auditor,
      timeZone: here.timeZone,
      locale: here.locale,
      ...(here.standsInFor ? { standsInFor: here.standsInFor } : {}),
    },
    email: signedIn.email,
    userId: signedIn.userId,
    sessionId: signedIn.sessionId,
    workspace: {
      id: here.workspaceId,
      name: here.workspaceName,
      demo: here.demo,
      currency: here.currency,
      timeZone: here.workspaceZone,
      dataVersion: here.dataVersion,
    },
    memberships: signedIn.memberships,
  };
}

export const findViewer = async (request: Request): Promise<Viewer | null> =>
  (await findVisit(request))?.viewer ?? null;

/**
 * Who is here; whoever is not signed in is sent there and comes back afterwards. `frame` is for the layout
 * around the pages, which stands also where the page itself is closed to an auditor.
 */
export async function requireVisit(request: Request, { frame = false } = {}): Promise<Visit> {
  requireSameOrigin(request);
  const visit = await findVisit(request);
  if (visit) {
    if (visit.viewer.auditor && !frame) keepToAudit(request);
    return visit;
  }
  if (!(await hasWorkspace())) throw redirect("/set-up");
  const isLook = request.method === "GET" || request.method === "HEAD";
  const next = isLook ? pathOf(request) : "/";
  throw redirect(next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`);
}

/** Nothing but these is open to an auditor, whatever a page itself would show. */
const OPEN_TO_AUDITORS = ["/open-to-you", "/award", "/profile", "/workspace", "/help"];

function keepToAudit(request: Request): void {
  const path = pathOf(request).split("?", 1)[0] ?? "/";
  if (OPEN_TO_AUDITORS.some((open) => path === open || path.startsWith(`${open}/`))) return;
  if (path === "/" && request.method === "GET") throw redirect("/open-to-you");
  throw new Response("An auditor sees award files and evidence packs alone.", {
    status: 403,
    statusText: "Forbidden",
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}

export const requireViewer = async (request: Request): Promise<Viewer> =>
  (await requireVisit(request)).viewer;

/** For pages that are a right of their own, such as the members list. */
export function requireRight(viewer: Viewer, verb: Verb, message: string): void {
  if (can(viewer, verb)) return;
  throw new Response(message, {
    status: 403,
    statusText: "Forbidden",
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
