import "../../styles/lead.css";
import "../../styles/move.css";
import "../../styles/marks.css";
import "../../styles/help.css";
import { mount } from "../shared/mount";
import { LeadPage } from "./LeadPage";

mount(<LeadPage />);
