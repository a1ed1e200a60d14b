import { ChatIcon } from "../shared/icons";
import { useTexts } from "../shared/language";

/** The middle of the desk while no chat is chosen. */
export function NonePane({ empty }: { readonly empty: boolean }) {
  const { agent } = useTexts();
  return (
    <section className="none-pane">
      <ChatIcon size={40} />
      <p>{empty ? agent.noChats : agent.noneSelected}</p>
    </section>
  );
}
