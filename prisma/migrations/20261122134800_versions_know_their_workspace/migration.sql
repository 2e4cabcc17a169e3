-- Each audience's version moves on its own from now on, and so has to know whose it is.
ALTER TABLE "CommunicationAudience" ADD COLUMN "workspaceId" TEXT;
UPDATE "CommunicationAudience" v SET "workspaceId" = c."workspaceId"
FROM "Communication" c WHERE c."id" = v."communicationId";
ALTER TABLE "CommunicationAudience" ALTER COLUMN "workspaceId" SET NOT NULL;
