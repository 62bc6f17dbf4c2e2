/* Decap starts when `start.js` has registered our widgets, not by itself. */
window.CMS_MANUAL_INIT = true;
