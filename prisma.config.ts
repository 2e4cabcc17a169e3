import { defineConfig } from "prisma/config";

// The address of the database is none of Prisma's command line's business: Capstan applies its migrations itself.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
