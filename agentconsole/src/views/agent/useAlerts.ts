import { useEffect, useRef } from "react";
import type { AgentConsole } from "../../actions/agent";
import { electVoice, notify, sound, warmUp } from "../../actions/alarm";
import type { Tone } from "../../actions/alarm";
import { preferences } from "../../actions/preferences";
import { serverClock } from "../../actions/rest";
import { alertsBetween, lateChats } from "../../state/alerts";
import { whispersBetween } from "../../state/whispers";
import { useTexts } from "../shared/language";
import { buyerName } from "../texts/person";
import { lastWords } from "./list/WorkRow";

const quietMs = 2_000;
const lookMs = 5_000;

/** Calls the agent: sound at most every two seconds, the desktop only when nobody looks at the page. */
export function useAlerts(agent: AgentConsole): void {
  const texts = useTexts();
  const latest = useRef(texts);
  useEffect(() => {
    latest.current = texts;
  });
  useEffect(() => {
    const stopWarming = warmUp();
    const voice = electVoice();
    let quietUntil = 0;
    const call = (tone: Tone, title: string, body: string, session?: string): void => {
      if (!voice.isVoice()) return;
      const { sound: isLoud, desktop } = preferences.get();
      if (isLoud && performance.now() >= quietUntil) {
        quietUntil = performance.now() + quietMs;
        sound(tone);
      }
      if (!desktop || document.visibilityState === "visible") return;
      notify(title, body, session ?? tone, () => session !== undefined && agent.select(session));
    };
    const stopHearing = hear(agent, call, () => latest.current);
    const stopWatching = watchLate(agent, call, () => latest.current);
    return () => {
      stopWarming();
      stopHearing();
      stopWatching();
      voice.leave();
    };
  }, [agent]);
}

type Call = (tone: Tone, title: string, body: string, session?: string) => void;
type Words = () => ReturnType<typeof useTexts>;

function hear({ store }: AgentConsole, call: Call, words: Words): () => void {
  return store.subscribe((now, before) => {
    const { came, spoke, notices } = alertsBetween(before, now, document.visibilityState === "visible");
    const texts = words();
    for (const id of notices) {
      call("notice", texts.desk.words.notices, now.notices?.notices.find((one) => one.id === id)?.text ?? "");
    }
    for (const { session, lead, buyer, text } of whispersBetween(before, now)) {
      call("notice", texts.help.whispers(lead, buyerName(buyer, texts)), text, session);
    }
    for (const { session, buyer } of came) {
      call("chat", texts.desk.words.newChat, buyerName(buyer.name, texts), session);
    }
    for (const { session, buyer } of spoke) {
      call("words", buyerName(buyer.name, texts), lastWords(now.sessions[session]), session);
    }
  });
}

/** Rounds that turn red are called together, once for each chat. */
function watchLate({ store }: AgentConsole, call: Call, words: Words): () => void {
  let told = new Set<string>();
  const look = (): void => {
    const late = lateChats(Object.values(store.get().desk?.chats ?? {}), serverClock.now());
    const [first] = late;
    if (first !== undefined && late.some(({ session }) => !told.has(session))) {
      const texts = words();
      const sentence = texts.desk.lateChats(late.length, buyerName(first.buyer.name, texts));
      call("late", texts.desk.words.lateTitle, sentence, first.session);
    }
    told = new Set(late.map(({ session }) => session));
  };
  const timer = setInterval(look, lookMs);
  return () => clearInterval(timer);
}
