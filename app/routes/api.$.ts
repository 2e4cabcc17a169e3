import type { LoaderFunctionArgs } from "@remix-run/node";
import { problem } from "~/domain/intake/reply";
import { problemAnswer } from "~/http/api.server";

const nothingHere = ({ request }: LoaderFunctionArgs) =>
  problemAnswer(
    problem(
      "not-found",
      `There is nothing at ${new URL(request.url).pathname.slice(0, 200)}.`,
      "GET /api/v1 lists what there is.",
    ),
  );

export const loader = nothingHere;
export const action = nothingHere;
