import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "./session.server";

/**
 * The loader of an address that is only posted to. It leads nowhere: it runs after a refused change too, and
 * whoever is sent away then never learns why nothing was saved.
 */
export async function onlyPosted({ request }: LoaderFunctionArgs): Promise<null> {
  await requireViewer(request);
  return null;
}
