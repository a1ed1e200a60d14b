import "../../styles/agent.css";
import { mount } from "../shared/mount";
import { AgentPage } from "./AgentPage";

mount(<AgentPage />);
