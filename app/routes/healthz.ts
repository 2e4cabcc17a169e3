import { json } from "@remix-run/node";
import { isDatabaseAwake } from "~/store/health.server";

/** For whoever watches over the process: does it serve, and does its database answer? */
export async function loader() {
  const database = await isDatabaseAwake();
  return json(
    { status: database ? "ok" : "no database" },
    { status: database ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
