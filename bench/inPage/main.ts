export { changeControl, listControls } from "./controls.js";
export { isAwaited, readLoad, watchLoad } from "./watchLoad.js";
