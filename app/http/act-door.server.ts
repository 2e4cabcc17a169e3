import type { Viewer } from "~/domain/viewer";
import { readActToken } from "~/shared/act-link.server";
import { database } from "~/store/database.server";
import { findActLink, type KeptActLink } from "~/store/mail-acts/act-link.server";
import { findLinkOwner, type LinkOwner } from "~/store/mail-acts/link-owner.server";
import { findViewerOf } from "~/store/people/viewers.server";
import { slowDown, waitForLink, waitForUnknownLink } from "./link-limits.server";

/** Whoever came by the link of a letter: for this one act they are its person, as that person stands today. */
export interface LinkVisit {
  link: KeptActLink;
  viewer: Viewer;
  owner: LinkOwner;
}

/**
 * Null where the link leads nowhere: never given, ended, run out, or its person has left. One answer for all of them.
 * Throws when it is asked too often. It looks and changes nothing.
 */
export async function findLinkVisit(request: Request, token: string, at: Date): Promise<LinkVisit | null> {
  const seconds = await waitForLink(request, token, at);
  if (seconds !== null) throw slowDown(seconds);
  const visit = await visitOf(token, at);
  if (visit) return visit;
  const strange = await waitForUnknownLink(request, at);
  if (strange !== null) throw slowDown(strange);
  return null;
}

async function visitOf(token: string, at: Date): Promise<LinkVisit | null> {
  const id = readActToken(token);
  const link = id === null ? null : await findActLink(id, at);
  if (!link) return null;
  const viewer = await findViewerOf(database(), link.workspaceId, link.personId, at);
  const owner = viewer && !viewer.auditor ? await findLinkOwner(link) : null;
  return viewer && owner ? { link, viewer, owner } : null;
}
