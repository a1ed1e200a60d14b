import "../../styles/buyer.css";
import { host } from "../../actions/host";
import { mount } from "../shared/mount";
import { BuyerPage } from "./BuyerPage";

if (host !== undefined) document.documentElement.dataset["embedded"] = "true";

mount(<BuyerPage shop={new URLSearchParams(location.search).get("shop") ?? "demo"} />);
