import type {
  AnonymousBuyer, Colleagues, Problem, QuickReplies, ShopFace, SignedIn, TranscriptPage,
} from "../protocol/rest";
import { Refusal } from "../protocol/refusal";
import type { BothLanguages, Language } from "../protocol/session";
import { createServerClock } from "../state/clock";

/** The server's time, as far as its answers have told it. */
export const serverClock = createServerClock(() => Date.now());

interface Call {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly body?: unknown;
  readonly token?: string | undefined;
}

export async function call<T>(path: string, { method = "GET", body, token }: Call = {}): Promise<T> {
  const asked = Date.now();
  const answer = await fetch(path, {
    method,
    credentials: "same-origin",
    cache: "no-store",
    headers: {
      Accept: "application/json",
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  serverClock.observe(answer.headers.get("Date"), asked, Date.now());
  if (!answer.ok) throw await refusalIn(answer);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

export async function refusalIn(answer: Response): Promise<Refusal> {
  const problem = (await answer.json().catch(() => ({}))) as Partial<Problem>;
  const sentence = problem.detail ?? problem.title ?? `${answer.status}`;
  return new Refusal(problem.code ?? `Http${answer.status}`, sentence, { ...problem });
}

export const shopPath = (shop: string): string => `/api/shops/${encodeURIComponent(shop)}`;

export const signIn = (shop: string, user: string, password: string): Promise<SignedIn> =>
  call(`${shopPath(shop)}/sign-in`, { method: "POST", body: { user, password } });

export const signOut = (): Promise<void> => call("/api/sign-out", { method: "POST" });

/** Who is signed in here; undefined when nobody is. */
export const whoAmI = (): Promise<SignedIn | undefined> =>
  call<SignedIn>("/api/me").catch((failure: unknown) => {
    if (failure instanceof Refusal && (failure.code === "NotSignedIn" || failure.code === "Http401")) return undefined;
    throw failure;
  });

export const readShop = (shop: string): Promise<ShopFace> => call(shopPath(shop));

export const readColleagues = (shop: string): Promise<Colleagues> => call(`${shopPath(shop)}/colleagues`);

export const readCloseReasons = (shop: string): Promise<readonly BothLanguages[]> =>
  call(`${shopPath(shop)}/close-reasons`);

const replyPath = (shop: string, key: string): string =>
  `${shopPath(shop)}/quick-replies/${encodeURIComponent(key)}`;

export const readQuickReplies = (shop: string): Promise<QuickReplies> => call(`${shopPath(shop)}/quick-replies`);

export const keepQuickReply = (shop: string, key: string, text: string): Promise<void> =>
  call(replyPath(shop, key), { method: "PUT", body: { text } });

export const forgetQuickReply = (shop: string, key: string): Promise<void> =>
  call(replyPath(shop, key), { method: "DELETE" });

export const newBuyer = (shop: string, language: Language): Promise<AnonymousBuyer> =>
  call(`${shopPath(shop)}/buyers`, { method: "POST", body: { language } });

interface TranscriptRange {
  readonly shop: string;
  readonly session: string;
  readonly after: number;
  readonly limit: number;
  readonly token?: string | undefined;
}

export const readTranscript = ({ shop, session, after, limit, token }: TranscriptRange): Promise<TranscriptPage> =>
  call(`${shopPath(shop)}/sessions/${encodeURIComponent(session)}/transcript?after=${after}&limit=${limit}`, { token });
