import "../../styles/agent.css";
import "../../styles/marks.css";
import "../../styles/worklist.css";
import "../../styles/chat.css";
import "../../styles/context.css";
import "../../styles/handover.css";
import "../../styles/rota.css";
import { mount } from "../shared/mount";
import { AgentPage } from "./AgentPage";

mount(<AgentPage />);
