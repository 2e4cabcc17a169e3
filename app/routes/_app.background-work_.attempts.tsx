import type { ActionFunctionArgs } from "@remix-run/node";
import { retryAllParked } from "~/commands/background/retry-all-parked.server";
import { actOf } from "~/http/act.server";
import { answerOneClick } from "~/http/one-click.server";
import { requireViewer } from "~/http/session.server";

export { onlyPosted as loader } from "~/http/only-posted.server";

/** All that failed for good, at one press. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await retryAllParked(actOf(request, viewer));
  return answerOneClick(result, "/background-work", ({ retried, left, more }) =>
    [
      retried === 1
        ? "One piece of work is on its way again."
        : `${retried} pieces of work are on their way again.`,
      left > 0 && `${left} are of a kind this version does not know, and can only be let go.`,
      more > 0 && `${more} more wait; press once more for them.`,
    ]
      .filter(Boolean)
      .join(" "),
  );
}

export default function Attempts() {
  return null;
}
