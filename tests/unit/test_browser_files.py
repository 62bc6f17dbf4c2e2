"""Scripts joined into one classic script: each module in a scope of its own, after those that it imports."""

from pathlib import Path

from pmobook.browser_files import bundle, published, styles

MODULES = {
    "entry.js": """/** Where it begins. */

import "./aside.js";
import { one as first, two } from "./parts/names.js";

console.log(first, two());
""",
    "aside.js": """import { one } from "./parts/names.js";

one.push(1);
""",
    "parts/names.js": """// Names.
export const one = [];

export function two() {
  return 2;
}

export async function three() {}

export class Four {}
""",
}

BUNDLE = """"use strict";
(() => {
const names_module = (() => {
const one = [];
function two() {
return 2;
}
async function three() {}
class Four {}
return { one, two, three, Four };
})();
const aside_module = (() => {
const { one } = names_module;
one.push(1);
return {  };
})();
const entry_module = (() => {

const { one: first, two } = names_module;
console.log(first, two());
return {  };
})();
})();
"""


def test_modules_become_functions_in_the_order_of_their_imports(tmp_path: Path) -> None:
    for name, text in MODULES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert bundle(tmp_path / "entry.js") == BUNDLE


def test_styles_are_joined_without_comments_and_spaces(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.css").write_text(f"/* {name} */\n.{name} {{ color: red; }}\n", encoding="utf-8")
    assert styles([tmp_path / "one.css", tmp_path / "two.css"]) == ".one{color:red}\n.two{color:red}\n"
    assert published(tmp_path / "one.css") == ".one{color:red}"
