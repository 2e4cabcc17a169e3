import { parseCaseCode } from "~/domain/cases/case";
import type { CasePage } from "~/domain/cases/case-view";
import type { Viewer } from "~/domain/viewer";
import { findCasePage } from "~/store/cases/case-page.queries.server";
import { requireRight, requireViewer } from "./session.server";

export const noSuchCase = () => new Response("There is no such case here.", { status: 404 });

/** Who looks, and at which case: by its number, or by its id as the activity log knows it. */
export async function requireCase(
  request: Request,
  code: string | undefined,
): Promise<{ viewer: Viewer; record: CasePage }> {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Cases are read by the people of the program.");
  const text = code ?? "";
  const number = parseCaseCode(text);
  const which = number !== null ? { number } : /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text) ? { id: text } : null;
  const record = which && (await findCasePage(viewer, which));
  if (!record) throw noSuchCase();
  return { viewer, record };
}

/** The number a state change is asked of. */
export function requireCaseNumber(code: string | undefined): number {
  const number = parseCaseCode(code ?? "");
  if (number === null) throw noSuchCase();
  return number;
}
