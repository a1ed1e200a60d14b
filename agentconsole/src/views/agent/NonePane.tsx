import { ChatIcon } from "../shared/icons";
import { useTexts } from "../shared/language";

/** The middle of the desk while no chat is chosen. */
export function NonePane() {
  const { agent } = useTexts();
  return (
    <main className="none-pane">
      <ChatIcon size={40} />
      <p>{agent.noneSelected}</p>
    </main>
  );
}
