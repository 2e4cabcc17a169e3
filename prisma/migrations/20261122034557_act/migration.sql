-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "editedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "DateMove" ADD COLUMN     "answer" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reasonKind" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Kpi" ADD COLUMN     "chart" TEXT NOT NULL DEFAULT 'xmr',
ADD COLUMN     "feed" TEXT NOT NULL DEFAULT 'hand',
ADD COLUMN     "feedFilter" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "limitsFrom" TEXT,
ADD COLUMN     "limitsTo" TEXT;

-- AlterTable
ALTER TABLE "KpiReading" ADD COLUMN     "batch" TEXT,
ADD COLUMN     "replacedById" TEXT,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'hand',
ADD COLUMN     "sourceKey" TEXT,
ADD COLUMN     "withdrawnById" TEXT;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "leadDays" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "causeDiagram" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "custom" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "form" TEXT NOT NULL DEFAULT 'standard',
ADD COLUMN     "fundingYears" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "goal" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "madeFrom" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "technology" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "PlanAlternative" ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "capability" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "custom" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "occurrence" INTEGER,
ADD COLUMN     "seriesId" TEXT,
ADD COLUMN     "waitingForId" TEXT;

-- AlterTable
ALTER TABLE "Verdict" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "VerificationPlan" ADD COLUMN     "control" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "direction" TEXT NOT NULL DEFAULT 'up',
ADD COLUMN     "metric" TEXT NOT NULL DEFAULT 'sbi';

-- CreateTable
CREATE TABLE "PlanFile" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlanFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskSeries" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "firstDueOn" TEXT NOT NULL,
    "firstNumber" INTEGER NOT NULL DEFAULT 1,
    "untilOn" TEXT,
    "template" JSONB NOT NULL DEFAULT '{}',
    "leadDays" INTEGER NOT NULL DEFAULT 3,
    "shift" TEXT NOT NULL DEFAULT 'none',
    "skipped" JSONB NOT NULL DEFAULT '[]',
    "endedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TaskSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskGrant" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresOn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TaskGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpendEntry" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "what" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "SpendEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgramBudget" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProgramBudget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Absence" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "deputyId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "sharedWith" TEXT NOT NULL DEFAULT 'nobody',
    "defaultFor" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustomField" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "choices" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "help" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "CustomField_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanTemplate" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "form" TEXT NOT NULL DEFAULT 'standard',
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlanTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BulkEdit" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" TEXT,

    CONSTRAINT "BulkEdit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecycledRecord" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "planId" TEXT,
    "ownIds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "contents" JSONB NOT NULL DEFAULT '[]',
    "snapshot" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedById" TEXT NOT NULL,
    "deletedAt" TIMESTAMPTZ(3) NOT NULL,
    "purgeOn" TEXT NOT NULL,
    "restoredAt" TIMESTAMPTZ(3),
    "restoredById" TEXT,

    CONSTRAINT "RecycledRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LaterReading" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "verdictId" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "dueOn" TEXT NOT NULL,
    "readOn" TEXT,
    "result" TEXT NOT NULL DEFAULT '',
    "reading" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "acknowledgedById" TEXT,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LaterReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CurrentStateAudit" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "items" JSONB NOT NULL DEFAULT '[]',
    "doneOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CurrentStateAudit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Presence" (
    "workspaceId" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("workspaceId","record","personId")
);

-- CreateIndex
CREATE INDEX "PlanFile_planId_idx" ON "PlanFile"("planId");

-- CreateIndex
CREATE INDEX "TaskSeries_workspaceId_idx" ON "TaskSeries"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "TaskGrant_tokenHash_key" ON "TaskGrant"("tokenHash");

-- CreateIndex
CREATE INDEX "TaskGrant_taskId_idx" ON "TaskGrant"("taskId");

-- CreateIndex
CREATE INDEX "SpendEntry_planId_day_idx" ON "SpendEntry"("planId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "ProgramBudget_workspaceId_year_key" ON "ProgramBudget"("workspaceId", "year");

-- CreateIndex
CREATE INDEX "Absence_workspaceId_personId_idx" ON "Absence"("workspaceId", "personId");

-- CreateIndex
CREATE INDEX "Absence_workspaceId_deputyId_idx" ON "Absence"("workspaceId", "deputyId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_workspaceId_list_ownerId_name_key" ON "SavedView"("workspaceId", "list", "ownerId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "CustomField_workspaceId_noun_name_key" ON "CustomField"("workspaceId", "noun", "name");

-- CreateIndex
CREATE UNIQUE INDEX "PlanTemplate_workspaceId_name_key" ON "PlanTemplate"("workspaceId", "name");

-- CreateIndex
CREATE INDEX "BulkEdit_workspaceId_at_idx" ON "BulkEdit"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "RecycledRecord_workspaceId_deletedAt_idx" ON "RecycledRecord"("workspaceId", "deletedAt");

-- CreateIndex
CREATE INDEX "LaterReading_workspaceId_dueOn_idx" ON "LaterReading"("workspaceId", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "LaterReading_planId_months_key" ON "LaterReading"("planId", "months");

-- CreateIndex
CREATE INDEX "CurrentStateAudit_workspaceId_createdAt_idx" ON "CurrentStateAudit"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "Presence_seenAt_idx" ON "Presence"("seenAt");

-- CreateIndex
CREATE INDEX "DateMove_status_planId_idx" ON "DateMove"("status", "planId");

-- CreateIndex
CREATE UNIQUE INDEX "KpiReading_kpiId_sourceKey_key" ON "KpiReading"("kpiId", "sourceKey");

-- CreateIndex
CREATE INDEX "Plan_workspaceId_endOn_idx" ON "Plan"("workspaceId", "endOn");

-- CreateIndex
CREATE INDEX "Plan_workspaceId_ownerId_status_idx" ON "Plan"("workspaceId", "ownerId", "status");

-- CreateIndex
CREATE INDEX "Plan_workspaceId_updatedAt_idx" ON "Plan"("workspaceId", "updatedAt");

-- CreateIndex
CREATE INDEX "Task_workspaceId_dueOn_idx" ON "Task"("workspaceId", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Task_seriesId_occurrence_key" ON "Task"("seriesId", "occurrence");

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "TaskSeries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanFile" ADD CONSTRAINT "PlanFile_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskGrant" ADD CONSTRAINT "TaskGrant_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpendEntry" ADD CONSTRAINT "SpendEntry_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramBudget" ADD CONSTRAINT "ProgramBudget_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomField" ADD CONSTRAINT "CustomField_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanTemplate" ADD CONSTRAINT "PlanTemplate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkEdit" ADD CONSTRAINT "BulkEdit_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecycledRecord" ADD CONSTRAINT "RecycledRecord_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LaterReading" ADD CONSTRAINT "LaterReading_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LaterReading" ADD CONSTRAINT "LaterReading_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "Verdict"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CurrentStateAudit" ADD CONSTRAINT "CurrentStateAudit_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
