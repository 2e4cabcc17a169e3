import type { ActionFunctionArgs } from "@remix-run/node";
import * as z from "zod";
import { can } from "~/domain/access";
import { parseForm } from "~/http/parse-form.server";
import { findViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { seeWhoEdits, stopEditing } from "~/store/presence/presence.server";

const openSchema = z.object({
  noun: z.enum(["plan", "task"]),
  ref: z.string().max(40),
  part: z
    .string()
    .regex(/^[a-z-]{0,20}$/)
    .default(""),
  left: z.string().optional(),
});

/** An open form says every few seconds that it is open, and hears who else has it and whether it was saved. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await findViewer(request);
  if (!viewer) return new Response(null, { status: 401 });
  if (!can(viewer, "program.read")) return new Response(null, { status: 403 });
  const form = await parseForm(request, openSchema, { maxBytes: 2_000 });
  if (!form.ok) return new Response(null, { status: 422 });
  const { left, ...open } = form.data;
  if (left !== undefined) {
    await stopEditing(viewer, open);
    return new Response(null, { status: 204 });
  }
  const seen = await seeWhoEdits(viewer, open, now());
  if (!seen) return new Response(null, { status: 404 });
  return Response.json(seen, { headers: { "cache-control": "no-store" } });
}

export const loader = () => new Response(null, { status: 405, headers: { allow: "POST" } });
