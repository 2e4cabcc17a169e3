interface Router {
  state?: { actionData?: unknown };
}

/**
 * Whether the page answers a form just now: what was refused and why, or a link that is shown once. To read such a
 * page again would take the answer away. Only the router itself knows it for a page of any kind.
 */
export function isAnswering(): boolean {
  const router = (window as Window & { __remixRouter?: Router }).__remixRouter;
  return (router?.state?.actionData ?? null) !== null;
}
