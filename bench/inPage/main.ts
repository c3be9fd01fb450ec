export { changeControl, listControls } from "./controls.js";
export { readLoad, watchLoad } from "./watchLoad.js";
