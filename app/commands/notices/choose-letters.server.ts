import type { Act } from "~/domain/act";
import { ownLetterKinds } from "~/domain/notices/notice";
import { done, type Result } from "~/domain/refusal";
import { keepLetterKinds } from "~/store/notices/letter-kinds.server";

/** Which kinds of notice come by letter as well; in the product all of them are shown always. */
export async function chooseLetters(
  act: Act,
  input: { kinds: readonly string[] },
): Promise<Result<{ kinds: number }>> {
  const wanted = new Set(input.kinds);
  await keepLetterKinds(act.viewer, ownLetterKinds(wanted));
  return done({ kinds: wanted.size });
}
