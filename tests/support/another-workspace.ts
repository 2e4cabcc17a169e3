import { newId } from "~/shared/id.server";
import { closeDatabase, database, openDatabase } from "~/store/database.server";

/*
 * Run as a program of its own beside a stopped server: puts a second company into the data folder
 * and prints where its records would be found.
 */

const at = new Date("2026-10-01T14:00:00Z");
const day = "2026-10-01";

await openDatabase();
const [workspaceId, personId, surveyId, importId, planId, taskId] = Array.from({ length: 6 }, newId) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
await database().workspace.create({
  data: { id: workspaceId, name: "Brandung AG", timeZone: "Europe/Berlin", createdAt: at },
});
const own = { workspaceId, createdAt: at };
await database().person.create({
  data: {
    ...own,
    id: personId,
    name: "Secret Person",
    email: "secret@brandung.example",
    role: "owner",
    timeZone: "Europe/Berlin",
  },
});
await database().survey.create({ data: { ...own, id: surveyId, name: "Secret survey" } });
await database().import.create({
  data: {
    ...own,
    id: importId,
    number: 1,
    surveyId,
    status: "done",
    fileName: "secret.csv",
    fileHash: "0",
    encoding: "utf-8",
    delimiter: ",",
    mapping: [],
    createdById: personId,
  },
});
await database().finding.create({
  data: {
    ...own,
    id: newId(),
    number: 977,
    status: "logged",
    title: "Secret finding",
    source: "survey",
    createdById: personId,
    updatedAt: at,
  },
});
await database().plan.create({
  data: {
    ...own,
    id: planId,
    number: 977,
    kind: "corrective",
    title: "Secret plan",
    status: "defining",
    createdById: personId,
    updatedAt: at,
  },
});
await database().task.create({
  data: {
    ...own,
    id: taskId,
    planId,
    number: 1,
    title: "Secret task",
    status: "todo",
    dueOn: day,
    updatedAt: at,
  },
});
console.log(
  JSON.stringify({
    "/plans/CAP-977": "/plans/CAP-978",
    "/plans/CAP-977/edit/define": "/plans/CAP-978/edit/define",
    "/findings/F-977": "/findings/F-978",
    [`/tasks/${taskId}`]: `/tasks/${newId()}`,
    [`/surveys/${surveyId}`]: `/surveys/${newId()}`,
    [`/imports/${importId}`]: `/imports/${newId()}`,
  }),
);
await closeDatabase();
