-- A task may wait for several others: what each waited for so far is its first one.
CREATE TABLE "TaskDependency" (
    "taskId" TEXT NOT NULL,
    "dependsOnId" TEXT NOT NULL,

    CONSTRAINT "TaskDependency_pkey" PRIMARY KEY ("taskId","dependsOnId")
);
CREATE INDEX "TaskDependency_dependsOnId_idx" ON "TaskDependency"("dependsOnId");
ALTER TABLE "TaskDependency" ADD CONSTRAINT "TaskDependency_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TaskDependency" ADD CONSTRAINT "TaskDependency_dependsOnId_fkey" FOREIGN KEY ("dependsOnId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "TaskDependency" ("taskId", "dependsOnId")
SELECT t."id", b."id" FROM "Task" t JOIN "Task" b ON b."id" = t."dependsOnId"
WHERE b."planId" = t."planId" AND b."id" <> t."id";

ALTER TABLE "Task" DROP CONSTRAINT "Task_dependsOnId_fkey";
ALTER TABLE "Task" DROP COLUMN "dependsOnId";
