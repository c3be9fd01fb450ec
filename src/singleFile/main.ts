import { attachMarkKeys } from "../shell/markKeys.js";
import { attachTooltips } from "../shell/tooltips.js";
import { followRoutes } from "./followRoutes.js";
import { readPackedSite } from "./packedSite.js";

attachMarkKeys(document);
attachTooltips(document);

/** Says by an attribute why only the first page is there; the words stand in the document. */
function tellBroken(error: unknown): void {
  document.documentElement.dataset.unable = "broken";
  document.documentElement.removeAttribute("data-pending");
  throw error;
}

readPackedSite(document)
  .then((packed) => followRoutes(window, packed))
  .catch(tellBroken);
