/**
 * Dragging by mouse, pen and finger, beside the buttons and lists that do the same: the items of an order change their
 * places, and the right side of a pair is dropped on its left side. A finger drags by the grip and scrolls elsewhere.
 */

/** @param {import("./question.js").Question} question */
export function makeDraggable(question) {
  const { box } = question;
  /** What is dragged, what it is over, and where it was taken up. @type {any} */
  let item, over, start;
  /** @param {string} kind @param {(event: PointerEvent) => void} run */
  const on = (kind, run) => box.addEventListener(kind, /** @type {EventListener} */ (run));
  const leave = () => {
    delete over?.dataset.over;
    over = null;
  };
  const drop = () => {
    leave();
    delete item?.dataset.dragged;
    if (item) item.style.translate = "";
    item = null;
  };
  on("pointerdown", (event) => {
    const target = /** @type {Element} */ (event.target);
    const isHeld = event.pointerType !== "touch" || target.closest(".pmo-grip");
    if (!isHeld || event.button || target.closest("button, a")) return;
    item = target.closest("[data-order], [data-right]");
    start = event;
    if (item) box.setPointerCapture(event.pointerId);
  });
  on("pointermove", ({ clientX, clientY, pageX, pageY }) => {
    if (!item) return;
    const { order } = item.dataset;
    item.dataset.dragged = "";
    leave();
    const under = document.elementFromPoint(clientX, clientY)?.closest(order ? "[data-order]" : ".pmo-pair");
    if (!order) item.style.translate = `${pageX - start.pageX}px ${pageY - start.pageY}px`;
    if (!under || under === item || !box.contains(under)) return;
    over = under;
    over.dataset.over = "";
    if (!order) return;
    const { top, height } = over.getBoundingClientRect();
    const isBelow = item.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING;
    // how far past the middle; pointers are told in whole pixels, so one is forgiven
    const past = clientY - top - height / 2;
    if (isBelow ? past > -1 : past < 1) {
      over[isBelow ? "after" : "before"](item);
      question.changed(item);
    }
  });
  on("pointerup", () => {
    const pair = item?.dataset.right && over?.querySelector("select");
    if (pair) {
      // what is dragged here is no longer anywhere else
      for (const list of question.all("select")) if (list.value === item.dataset.right) list.value = "";
      pair.value = item.dataset.right;
      question.changed();
    }
    drop();
  });
  on("pointercancel", drop);
}
