import type { Language } from "../protocol/session";
import { handsToken, host } from "./host";
import { readKept, writeKept } from "./keep";
import { newBuyer } from "./rest";

/** Who the buyer is to the shop: a token signed by the server or by the shop's own page. */
export interface BuyerIdentity {
  readonly shop: string;
  readonly buyer: string;
  readonly token: string;
  /** Milliseconds since the Unix epoch. */
  readonly expiresAt: number;
  /** The chat to come back to after a reload. */
  readonly session?: string | undefined;
}

const keyOf = (shop: string): string => `buyer/${shop}`;

export const keepIdentity = (identity: BuyerIdentity): void => writeKept(keyOf(identity.shop), identity);

/** Forgets who the buyer was: his token is no longer taken. */
export const dropIdentity = (shop: string): void => writeKept(keyOf(shop), undefined);

/** The token handed in by the shop's page, else the kept one, else a new anonymous buyer's. */
export async function findIdentity(shop: string, language: Language, now: number): Promise<BuyerIdentity> {
  const kept = readKept<BuyerIdentity>(keyOf(shop));
  const handed = takeHandedToken(shop) ?? await askHost(shop);
  if (handed !== undefined) {
    const identity = kept?.buyer === handed.buyer ? { ...handed, session: kept.session } : handed;
    keepIdentity(identity);
    return identity;
  }
  if (kept !== undefined && kept.expiresAt > now + 60_000) return kept;
  const { buyer, token, expiresAt } = await newBuyer(shop, language);
  const identity: BuyerIdentity = { shop, buyer, token, expiresAt };
  keepIdentity(identity);
  return identity;
}

async function askHost(shop: string): Promise<BuyerIdentity | undefined> {
  const token = handsToken() ? await host?.token() : undefined;
  const claims = token === undefined ? undefined : claimsOf(token);
  return token === undefined || claims === undefined ? undefined : { shop, token, ...claims };
}

// The token leaves the address bar at once, so that it is neither bookmarked nor shared.
function takeHandedToken(shop: string): BuyerIdentity | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token === null) return undefined;
  history.replaceState(history.state, "", location.pathname + location.search);
  const claims = claimsOf(token);
  return claims === undefined ? undefined : { shop, token, ...claims };
}

/** Buyer and expiry out of a token's payload. Only the server can tell whether they are true. */
export function claimsOf(token: string): Pick<BuyerIdentity, "buyer" | "expiresAt"> | undefined {
  try {
    const payload = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0));
    const { sub, exp } = JSON.parse(new TextDecoder().decode(bytes)) as { sub?: unknown; exp?: unknown };
    return typeof sub === "string" && typeof exp === "number" ? { buyer: sub, expiresAt: exp * 1000 } : undefined;
  } catch {
    return undefined;
  }
}
