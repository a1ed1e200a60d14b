import type { DeskItem, DeskUpdate } from "../protocol/items";
import type { DeskState } from "./model";
import { without } from "./model";
import { judge } from "./verdict";

export function reduceDesk(state: DeskState, item: DeskItem): DeskState {
  if (item.kind === "update") return takeUpdate(state, item);
  const chats = Object.fromEntries(item.chats.map((chat) => [chat.session, chat]));
  return { ...state, number: item.number, head: item.head, chats, asking: false };
}

function takeUpdate(state: DeskState, item: DeskUpdate): DeskState {
  const verdict = judge(state.number, item);
  if (verdict === "ignore") return state;
  if (verdict === "gap") return state.asking ? state : { ...state, asking: true };
  const kept = item.left ? without(state.chats, item.left) : state.chats;
  const chats = item.chat ? { ...kept, [item.chat.session]: item.chat } : kept;
  return { ...state, number: item.number, head: item.head ?? state.head, chats, asking: false };
}
