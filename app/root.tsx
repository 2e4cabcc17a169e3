import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import stylesheet from "~/tailwind.css?url";
import { ErrorPage } from "~/ui/layout/error-page";
import { Mark } from "~/ui/layout/mark";
import { useNonce } from "~/ui/layout/nonce";
import { useReference } from "~/ui/layout/reference";
import { hasNarrowNav, readTheme } from "~/ui/layout/theme";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

export const meta: MetaFunction = () => [{ title: "Capstan" }];

export function loader({ request }: LoaderFunctionArgs) {
  const cookie = request.headers.get("Cookie");
  return { theme: readTheme(cookie), narrowNav: hasNarrowNav(cookie) };
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  const reference = useReference();
  return (
    <html lang="en" data-reference={reference} suppressHydrationWarning data-theme={data?.theme ?? "system"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf9f7" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#161513" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** A response thrown on purpose carries words meant for people; what the router or a bug says stays in the log. */
function messageOf(error: unknown): string | undefined {
  if (!isRouteErrorResponse(error) || ("internal" in error && error.internal)) return undefined;
  return typeof error.data === "string" && error.data ? error.data : undefined;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const reference = useReference();
  return (
    <div className="min-h-screen bg-bg px-4 sm:px-6">
      <div className="mx-auto flex max-w-xl items-center gap-2.5 pt-8">
        <Mark className="size-6" />
        <span className="text-sm font-semibold">Capstan</span>
      </div>
      <main id="content">
        <ErrorPage
          status={status}
          message={messageOf(error)}
          reference={status >= 500 ? reference : undefined}
        />
      </main>
    </div>
  );
}
