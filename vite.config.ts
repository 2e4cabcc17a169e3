import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  // The server build awaits at its top level.
  build: { target: "es2022" },
  server: { watch: { ignored: ["**/data/**", "**/app/generated/**", "**/test-results/**"] } },
  optimizeDeps: {
    include: [
      "react/jsx-runtime",
      "react/jsx-dev-runtime",
      "react-dom/client",
      "@remix-run/react",
      "zod",
      "react-hook-form",
      "@hookform/resolvers/zod",
      "radix-ui",
      "cmdk",
      "clsx",
      "lucide-react",
    ],
    // Server packages: naming them here keeps the first page in development from reloading.
    exclude: [
      "@electric-sql/pglite",
      "pglite-prisma-adapter",
      "@prisma/adapter-pg",
      "@prisma/client",
      "@prisma/client/runtime/client",
      "@prisma/driver-adapter-utils",
      "better-auth",
      "pg",
      "pg-boss",
      "nodemailer",
      "csv-parse",
    ],
  },
  plugins: [
    tailwindcss(),
    remix({
      appDirectory: "app",
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
      },
    }),
  ],
});
