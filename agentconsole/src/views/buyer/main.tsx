import "../../styles/buyer.css";
import { mount } from "../shared/mount";
import { BuyerPage } from "./BuyerPage";

mount(<BuyerPage shop={new URLSearchParams(location.search).get("shop") ?? "demo"} />);
