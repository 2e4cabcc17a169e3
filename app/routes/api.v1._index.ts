import type { LoaderFunctionArgs } from "@remix-run/node";
import { jsonAnswer, wrongMethod } from "~/http/api.server";

const METHODS = "GET, HEAD";

/** What there is, for whoever stands before the door without a key. */
export function loader({ request }: LoaderFunctionArgs) {
  if (request.method !== "GET" && request.method !== "HEAD") return wrongMethod(request, METHODS);
  return jsonAnswer({
    what: "Capstan's interface for other programs, version 1.",
    help: "/help/api",
    addresses: [
      {
        address: "/api/v1/responses",
        method: "POST",
        right: "responses.write",
        what: "Bring in answers of a survey.",
      },
      {
        address: "/api/v1/bounces",
        method: "POST",
        right: "bounces.write",
        what: "Report letters that came back.",
      },
      {
        address: "/api/v1/index",
        method: "GET",
        right: "figures.read",
        what: "An index with all its splits, as the index page shows it.",
      },
      {
        address: "/api/v1/answers",
        method: "GET",
        right: "figures.read",
        what: "The single answers behind an index, page by page.",
      },
      {
        address: "/api/v1/accounts",
        method: "GET",
        right: "figures.read",
        what: "The accounts, page by page, without any person.",
      },
      {
        address: "/api/v1/cases",
        method: "GET",
        right: "figures.read",
        what: "How many cases there are and how long customers wait.",
      },
      {
        address: "/api/v1/pilots",
        method: "GET",
        right: "figures.read",
        what: "The pilots with what each costs and brings.",
      },
      {
        address: "/api/v1/pilots/PIL-A",
        method: "GET",
        right: "figures.read",
        what: "One pilot: its reading, its case line by line, what was decided.",
      },
      {
        address: "/api/v1/communications",
        method: "GET",
        right: "figures.read",
        what: "The messages with where each audience stands, page by page.",
      },
      {
        address: "/api/v1/communications/COM-4",
        method: "GET",
        right: "figures.read",
        what: "One message: its words and figures, what each audience lacks, how its sending goes.",
      },
      {
        address: "/api/v1/win-backs",
        method: "GET",
        right: "figures.read",
        what: "The lost customers, how far the way back is, and the rate.",
      },
      {
        address: "/api/v1/win-backs/WB-1",
        method: "GET",
        right: "figures.read",
        what: "One lost customer: why, which plans, which offers, what came of it.",
      },
    ],
  });
}

export const action = ({ request }: LoaderFunctionArgs) => wrongMethod(request, METHODS);
