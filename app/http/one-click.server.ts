import type { Result } from "~/domain/refusal";
import { redirectWithToast, type ToastInput } from "./flash.server";

/**
 * A change without anything to type: back to the page it was made on, with a word about what came of it. What was
 * refused is said there too, for there is nothing that could be lost.
 */
export function answerOneClick<T>(
  result: Result<T>,
  back: string,
  words: (value: T) => string | ToastInput,
): Promise<Response> {
  if (!result.ok) return redirectWithToast(back, { message: result.refusal.message, tone: "bad" });
  const said = words(result.value);
  return redirectWithToast(back, typeof said === "string" ? { message: said } : said);
}
