import { useCallback } from "react";
import type { Refusal } from "~/domain/refusal";

/** What a small state change answers to a script; without scripts the same address answers with a redirect. */
export type PostAnswer =
  | { ok: true; message: string; undo?: { action: string; fields: Record<string, string> } }
  | { ok: false; refusal: Refusal | null; message: string; href?: string };

const isAnswer = (body: unknown): body is PostAnswer =>
  typeof body === "object" && body !== null && "ok" in body && "message" in body;

const OFFLINE = "No connection: nothing was saved. Try again when you are online.";

/**
 * Posts a small change and always comes back with an answer. A tunnel or a dead spot must not cost the
 * page, so this does not go through the router, whose answer to a failed request is the error page.
 */
export function usePost() {
  return useCallback(async (action: string, fields: Record<string, string>): Promise<PostAnswer> => {
    try {
      const response = await fetch(action, {
        method: "POST",
        body: new URLSearchParams(fields),
        headers: { accept: "application/json" },
        redirect: "manual",
      });
      if (response.type === "opaqueredirect") {
        return { ok: false, refusal: null, message: "You are signed out by now. Sign in and try again." };
      }
      const body: unknown = await response.json();
      if (isAnswer(body)) return body;
    } catch {
      return { ok: false, refusal: null, message: OFFLINE };
    }
    return {
      ok: false,
      refusal: null,
      message: "That did not work; nothing was saved. Try again in a moment.",
    };
  }, []);
}
