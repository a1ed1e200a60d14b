import "../../styles/lead.css";
import "../../styles/move.css";
import "../../styles/handover.css";
import "../../styles/rota.css";
import "../../styles/marks.css";
import "../../styles/help.css";
import "../../styles/settings.css";
import "../../styles/reports.css";
import { mount } from "../shared/mount";
import { LeadPage } from "./LeadPage";

mount(<LeadPage />);
