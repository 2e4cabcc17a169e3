import type { LoaderFunctionArgs } from "@remix-run/node";
import { readMessageListAsk } from "~/domain/communications/message-list";
import { answerReading } from "~/http/api-read.server";
import { listMessages } from "~/store/communications/message-list.queries.server";

/** The messages of the list with where each audience stands; the filters of that page's address, fifty at once. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  answerReading(request, async ({ viewer, params, at, today }) => {
    const ask = readMessageListAsk(params);
    const { rows, total, next } = await listMessages(viewer, ask, at);
    return {
      asOf: today,
      total,
      next,
      communications: rows.map(({ id: _, updatedAt, ...row }) => ({
        ...row,
        updatedAt: updatedAt.toISOString(),
      })),
    };
  });
export { loader as action };
