import { useFetchers, useNavigation, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { isAnswering } from "./answering";
import { askVersion, type LineState, LiveLine, type Told } from "./live-line";
import { Writing } from "./writing";

/** So often at most a page is read again, however much moves; one that takes long, less often still. */
const GAP_MS = 1_000;
const FAR_GAP_MS = 5_000;
const QUIET_GAP_MS = 15_000;
/** Not longer than this, however slow a page is. */
const LONGEST_GAP_MS = 5_000;
/** The window in which somebody acted shows the message first. */
const OWN_WINDOW_MS = 600;

export interface LiveOptions {
  person: string;
  /** The data's version at which the page was read. */
  version: number;
  /** The plan this page is about: what concerns other plans alone can wait a little. */
  plan?: string;
  /** Its forms bear being read again, although they hold words of the record. */
  bears: boolean;
}

export interface Live {
  state: LineState;
  /** Something moved, and is not shown while somebody writes. */
  held: boolean;
  /** False: nobody answered. */
  readAgain(): Promise<boolean>;
}

function gapOf({ quiet, plans }: Told, plan: string | undefined): number {
  if (quiet) return QUIET_GAP_MS;
  return plan && plans && !plans.includes(plan) ? FAR_GAP_MS : GAP_MS;
}

/** Reads the page again as soon as something moved that it may show, and never at the cost of what is being typed. */
export function useLive({ person, version, plan, bears }: LiveOptions): Live {
  const { revalidate, state: reading } = useRevalidator();
  const navigation = useNavigation();
  const fetchers = useFetchers();
  const [state, setState] = useState<LineState>({ kind: "live" });
  const [held, setHeld] = useState(false);
  const line = useRef<LiveLine | null>(null);
  const writing = useRef<Writing | null>(null);
  const isBusy =
    reading !== "idle" || navigation.state !== "idle" || fetchers.some((fetcher) => fetcher.state !== "idle");
  const isSending =
    navigation.state === "submitting" || fetchers.some((fetcher) => fetcher.state === "submitting");
  const now = useRef({ isBusy, plan, bears, revalidate, shown: version });
  Object.assign(now.current, { isBusy, plan, bears, revalidate });

  /** The newest version that was told and is not shown yet, and when it may be read. */
  const due = useRef<{ version: number; at: number; quiet: boolean } | null>(null);
  const last = useRef({ began: 0, took: 0 });
  const asking = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const look = useCallback(() => {
    const read = async () => {
      if (asking.current) return;
      asking.current = true;
      // A page that is read while nobody answers would be replaced by an error.
      const isThere = line.current?.isFresh || typeof (await askVersion()) === "number";
      asking.current = false;
      if (!isThere || now.current.isBusy) {
        timer.current = setTimeout(look, isThere ? 100 : 1_000);
        return;
      }
      last.current.began = Date.now();
      due.current = null;
      setHeld(false);
      now.current.revalidate();
    };
    clearTimeout(timer.current);
    const next = due.current;
    if (!next || next.version <= now.current.shown) {
      due.current = null;
      setHeld(false);
      return;
    }
    if (document.visibilityState !== "visible") return;
    const wait = next.at - Date.now();
    const hands = writing.current;
    const isWriting =
      isAnswering() || (hands !== null && (hands.isBegun || (!now.current.bears && hands.isEditing)));
    if (wait <= 0 && !now.current.isBusy && !isWriting && !hands?.isPressed) {
      void read();
      return;
    }
    setHeld(wait <= 0 && (hands?.isBegun ?? false) && !next.quiet);
    timer.current = setTimeout(look, Math.max(wait, isWriting ? 1_000 : 100));
  }, []);

  const hear = useCallback(
    (word: Told) => {
      if (word.version <= now.current.shown) return;
      const { began, took } = last.current;
      const gap = Math.max(gapOf(word, now.current.plan), Math.min(took * 2, LONGEST_GAP_MS));
      const own = word.mine ? OWN_WINDOW_MS : 0;
      const at = Math.max(Date.now() + (word.quiet ? QUIET_GAP_MS : own), began + gap);
      due.current = {
        version: word.version,
        at: Math.min(at, due.current?.at ?? at),
        quiet: (word.quiet ?? false) && (due.current?.quiet ?? true),
      };
      look();
    },
    [look],
  );

  useEffect(() => {
    const hands = new Writing();
    const own = new LiveLine(person, { onWord: hear, onState: setState });
    const back = () => look();
    writing.current = hands;
    line.current = own;
    document.addEventListener("visibilitychange", back);
    return () => {
      document.removeEventListener("visibilitychange", back);
      clearTimeout(timer.current);
      hands.close();
      own.close();
    };
  }, [person, hear, look]);

  useEffect(() => {
    if (isSending) writing.current?.sent();
  }, [isSending]);

  useEffect(() => {
    now.current.shown = version;
    look();
  }, [version, look]);

  useEffect(() => {
    if (reading !== "idle" || last.current.began === 0) return;
    last.current.took = Date.now() - last.current.began;
  }, [reading]);

  const readAgain = useCallback(async () => {
    const answer = await askVersion();
    // A page that is read while nobody answers would be replaced by an error.
    if (typeof answer !== "number") return false;
    line.current?.retry();
    if (!writing.current?.isBegun && !isAnswering()) now.current.revalidate();
    return true;
  }, []);

  return { state, held, readAgain };
}
