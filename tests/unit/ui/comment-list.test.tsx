import { renderToStaticMarkup } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { expect, it } from "vitest";
import { ReaderProvider } from "~/ui/controls/reader";
import { CommentList } from "~/ui/tasks/comment-list";

const reader = { locale: "en", timeZone: "UTC", recordZone: "UTC", currency: "USD", today: "2026-10-15" };
const at = new Date("2026-10-15T14:00:00Z");
const note = {
  id: "n1",
  text: "Hello",
  evidence: false,
  byId: "p1",
  byName: "Devin Park",
  at,
  edited: false,
};

it("one's own fresh comment can be taken back, and its form stands in no paragraph", async () => {
  const list = (
    <CommentList notes={[{ ...note, named: [] }]} own={{ ids: ["n1"], path: "/tasks/1/comments" }} />
  );
  const handler = createStaticHandler([
    { path: "/", element: <ReaderProvider reader={reader}>{list}</ReaderProvider> },
  ]);
  const context = await handler.query(new Request("http://capstan.test/"));
  if (context instanceof Response) throw new Error("The page was not drawn.");
  const router = createStaticRouter(handler.dataRoutes, context);
  const html = renderToStaticMarkup(<StaticRouterProvider router={router} context={context} />);
  expect(html).toContain('action="/tasks/1/comments/n1/removal"');
  // A browser ends a paragraph where a form begins, and the page would no longer be the one the server drew.
  expect(html).not.toMatch(/<p\b(?:(?!<\/p>).)*<form/s);
});
