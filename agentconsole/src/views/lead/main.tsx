import "../../styles/lead.css";
import { mount } from "../shared/mount";
import { LeadPage } from "./LeadPage";

mount(<LeadPage />);
