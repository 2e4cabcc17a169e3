import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { expect, it } from "vitest";
import { pageTasks } from "~/domain/plans/page-tasks";
import type { TaskState } from "~/domain/tasks/task";
import { ReaderProvider } from "~/ui/controls/reader";
import { TaskDays } from "~/ui/plans/editor/task-days";
import { TaskSection } from "~/ui/plans/page/task-section";
import { MovePage } from "~/ui/tasks/move-page";
import { day, plan } from "../plans/a-plan";

const reader = { locale: "en-US", timeZone: "UTC", recordZone: "UTC", currency: "USD", today: "2026-10-15" };
const withTask = (status: TaskState) =>
  plan({ tasks: plan().tasks.map((task) => ({ ...task, status, dueOn: day("2025-06-06") })) });

const words = (element: React.ReactNode) =>
  renderToStaticMarkup(
    <StaticRouter location="/">
      <ReaderProvider reader={reader}>{element}</ReaderProvider>
    </StaticRouter>,
  ).replace(/<[^>]*>/g, "");

const taskSection = (status: TaskState) => {
  const facts = withTask(status);
  return <TaskSection key="tasks" facts={facts} counts={pageTasks(facts.tasks)} addHref={null} />;
};

const movePage = (status: TaskState, doneAt: Date | null = null) => (
  <MovePage
    task={{ title: "List", status, dueOn: day("2025-06-06"), doneAt, planCode: "CAP-001", number: 1 }}
    title="Note"
    refusal={null}
    back="/"
  />
);

it("an open task is overdue everywhere", () => {
  for (const element of [
    <TaskDays key="1" facts={withTask("todo")} />,
    taskSection("blocked"),
    movePage("inProgress"),
  ])
    expect(words(element)).toContain("496 days overdue");
});

it.each(["done", "cancelled"] as const)("a %s task is overdue nowhere, its day is told", (status) => {
  const pages = [taskSection(status), movePage(status)];
  if (status === "done") pages.push(<TaskDays key="2" facts={withTask(status)} />);
  for (const element of pages) {
    expect(words(element)).not.toContain("overdue");
    expect(words(element)).toContain("due Jun 6, 2025");
  }
});

it("a task's own pages say when it was done", () => {
  expect(words(movePage("done", new Date("2025-08-01T10:00:00Z")))).toContain("done Aug 1, 2025");
});
