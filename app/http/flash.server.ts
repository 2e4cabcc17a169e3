import { type Cookie, createCookie, redirect } from "@remix-run/node";
import * as z from "zod";
import { env, secret } from "~/shared/env.server";
import type { Toast } from "~/shared/form-answer";
import { newId } from "~/shared/id.server";
import { safePath } from "./safe-path.server";

const toastSchema = z.object({
  id: z.string(),
  text: z.string(),
  tone: z.enum(["good", "bad"]),
  undo: z.object({ action: z.string(), fields: z.record(z.string(), z.string()) }).optional(),
});

let cookie: Cookie | undefined;
/** Signed, because an undo button posts in the viewer's name. */
const toastCookie = (): Cookie => {
  cookie ??= createCookie("capstan-toast", {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: env().CAPSTAN_URL.startsWith("https:"),
    maxAge: 60,
    secrets: [secret()],
  });
  return cookie;
};

export interface ToastInput {
  message: string;
  tone?: Toast["tone"];
  /** The address of the state change that takes this one back. */
  undo?: { url: string; fields?: Record<string, string> };
}

/** After a change: on to the page that shows it, with a word about what happened. */
export async function redirectWithToast(
  url: string,
  input: ToastInput,
  init: { headers?: HeadersInit } = {},
) {
  const headers = new Headers(init.headers);
  headers.append("Set-Cookie", await toastHeader(input));
  return redirect(safePath(url), { status: 303, headers });
}

export async function toastHeader(input: ToastInput): Promise<string> {
  const toast: Toast = {
    id: newId(),
    text: input.message.slice(0, 300),
    tone: input.tone ?? "good",
    ...(input.undo && { undo: { action: safePath(input.undo.url), fields: input.undo.fields ?? {} } }),
  };
  return toastCookie().serialize(toast);
}

/** The toast waiting for this browser, and the header that makes sure it is shown once. */
export async function takeToast(request: Request): Promise<{ toast: Toast | null; headers: HeadersInit }> {
  const raw: unknown = await toastCookie().parse(request.headers.get("cookie"));
  if (raw === null || raw === undefined) return { toast: null, headers: {} };
  const parsed = toastSchema.safeParse(raw);
  return {
    toast: parsed.success ? parsed.data : null,
    headers: { "Set-Cookie": await toastCookie().serialize("", { maxAge: 0 }) },
  };
}
