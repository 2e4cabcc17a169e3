import type { AppLoadContext } from "@remix-run/node";
import { type LiveChange, liveWordFor } from "~/domain/live/live-change";
import type { Viewer } from "~/domain/viewer";
import { log } from "~/shared/log.server";
import { hearChanges } from "~/store/live/hub.server";
import { findVisit, type Visit } from "./session.server";

/** Proxies and browsers give up on a line that says nothing; a page knows from it that the line still stands. */
const BEAT_MS = 15_000;
/** After how long a browser tries again. */
const RETRY_MS = 2_000;
/** One per browser where the tabs can agree on one, one per open window where they cannot. */
const MOST_PER_PERSON = 20;
/** Somebody takes the words but does not read them. */
const MOST_UNSENT = 64 * 1024;

export const STREAM_HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  // Whoever compresses or collects on the way would hold back what is meant for now.
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
} as const;

/** Why a stream ends for good: the page says so, or comes back by itself. */
type Ending = "signed-out" | "stopping" | "replaced";

/** On globalThis, because a hot reload brings this module anew while streams stay open. */
const held = globalThis as typeof globalThis & { capstanStreams?: Map<string, Set<Stream>> };
held.capstanStreams ??= new Map();
const streams = held.capstanStreams;

export const countStreams = (personId: string): number => streams.get(personId)?.size ?? 0;

/** One open page (or one for all of a browser's tabs) that hears what moves in its workspace. */
class Stream {
  #request: Request;
  #viewer: Viewer;
  #line: AppLoadContext["line"];
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  #deaf: (() => void) | null = null;
  #beat: NodeJS.Timeout | null = null;
  #words = new TextEncoder();
  #version = 0;

  constructor(request: Request, viewer: Viewer, context: AppLoadContext) {
    this.#request = request;
    this.#viewer = viewer;
    this.#line = context.line;
  }

  async open(): Promise<ReadableStream<Uint8Array>> {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => this.#forget(),
    });
    this.#remember();
    try {
      this.#deaf = await hearChanges({
        workspaceId: this.#viewer.workspaceId,
        onChange: (change) => void this.#tell(change),
        onStop: () => this.end("stopping"),
      });
      // Asked after the line stands: whatever moves from here on is heard.
      await this.#check("hello");
    } catch (error) {
      this.#forget();
      throw error;
    }
    this.#request.signal.addEventListener("abort", () => this.#forget(), { once: true });
    if (this.#request.signal.aborted) this.#forget();
    else this.#beat = setInterval(() => void this.#check("beat"), BEAT_MS).unref();
    return body;
  }

  end(why: Ending): void {
    this.#say("ended", why);
    this.#forget();
  }

  /** Whether its reader may still hear, and how far the data is: what was missed on the way is made good by it. */
  async #check(name: "hello" | "beat"): Promise<void> {
    try {
      const visit = await findVisit(this.#request);
      const isSame =
        visit?.viewer.personId === this.#viewer.personId && visit.viewer.auditor === this.#viewer.auditor;
      if (!visit || !isSame) return this.end("signed-out");
      this.#viewer = visit.viewer;
      this.#version = Math.max(this.#version, visit.workspace.dataVersion);
      this.#say(name, String(this.#version), this.#version);
    } catch (error) {
      // Whoever cannot be checked is not told anything; the page comes back by itself.
      log.warn("An open page could not be checked.", { error });
      this.end("stopping");
    }
  }

  async #tell(change: LiveChange | null): Promise<void> {
    if (!change) return this.#check("beat");
    this.#version = Math.max(this.#version, change.dataVersion);
    this.#say("change", JSON.stringify(liveWordFor(this.#viewer, change)), change.dataVersion);
    const isAboutMe = change.touched === null || change.touched.includes(`person:${this.#viewer.personId}`);
    if (isAboutMe) await this.#check("beat");
  }

  #say(name: string, data: string, id?: number): void {
    if (!this.#controller) return;
    if ((this.#line?.unsentBytes() ?? 0) > MOST_UNSENT) {
      // Nobody reads at the other end: nothing more is put on the pile.
      this.#line?.cut();
      this.#forget();
      return;
    }
    const head = name === "hello" ? `retry: ${RETRY_MS}\n` : "";
    const mark = id === undefined ? "" : `id: ${id}\n`;
    this.#controller.enqueue(this.#words.encode(`${head}${mark}event: ${name}\ndata: ${data}\n\n`));
  }

  #remember(): void {
    const mine = streams.get(this.#viewer.personId) ?? new Set();
    streams.set(this.#viewer.personId, mine.add(this));
    // The oldest is most likely the one whose other end is gone.
    if (mine.size > MOST_PER_PERSON) [...mine][0]?.end("replaced");
  }

  #forget(): void {
    const controller = this.#controller;
    this.#controller = null;
    this.#deaf?.();
    this.#deaf = null;
    if (this.#beat) clearInterval(this.#beat);
    const mine = streams.get(this.#viewer.personId);
    mine?.delete(this);
    if (mine?.size === 0) streams.delete(this.#viewer.personId);
    try {
      controller?.close();
    } catch {
      // It was closed already from the other end.
    }
  }
}

export const openStream = (
  request: Request,
  { viewer }: Visit,
  context: AppLoadContext,
): Promise<ReadableStream<Uint8Array>> => new Stream(request, viewer, context).open();
