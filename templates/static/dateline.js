/* Filters lists of events and lists the keyboard shortcuts; every page is whole without it. */
(function () {
  "use strict";
  var dateline = (window.dateline = window.dateline || {});
  var FIELDS = [["q", "Words", "search"], ["person", "Person"], ["place", "Place"], ["outlet", "Outlet"], ["kind", "Kind"], ["tag", "Tag"], ["from", "From", "text"], ["to", "Until", "text"]];

  var said = JSON.parse(document.currentScript.dataset.words || "{}");

  /* The text in the page's language; the catalogue's part for scripts comes with the script's own tag. */
  function say(text) { return said[text] || text; }
  dateline.say = say;

  function make(name, attributes, children) {
    var node = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      if (key === "text") node.textContent = attributes[key];
      else node.setAttribute(key, attributes[key]);
    });
    (children || []).forEach(function (child) { node.append(child); });
    return node;
  }
  dateline.make = make;

  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/\s+/g, " ").toLowerCase();
  }
  dateline.fold = fold;

  /* What is asked for: words, and phrases in quotation marks. */
  dateline.terms = function (typed) {
    return (typed.match(/["“”][^"“”]+["“”]|[^\s"“”]+/g) || []).map(function (term) { return fold(term.replace(/["“”]/g, "")).trim(); }).filter(Boolean);
  };

  function texts(card, selector) {
    return Array.from(card.querySelectorAll(selector), function (node) { return node.textContent; });
  }

  dateline.rowOf = function (card) {
    var data = card.dataset;
    return {
      node: card, text: fold(card.textContent), person: texts(card, ".person"), place: texts(card, ".place"),
      outlet: data.outlets ? data.outlets.split("|") : [], kind: [data.kind.replace(/-/g, " ")], tag: data.tags ? data.tags.split("|") : [], first: data.first, last: data.last
    };
  };

  function choices(rows, field) {
    var counts = new Map();
    rows.forEach(function (row) { row[field].forEach(function (name) { counts.set(name, (counts.get(name) || 0) + 1); }); });
    return Array.from(counts).sort(function (a, b) { return a[0].localeCompare(b[0]); });
  }

  function state() { return new URLSearchParams(location.search); }

  /* A day of a typed period: "2023" begins on 1 January and ends on 31 December; years before 1 are left to the reader. */
  function edge(typed, last) {
    var parts = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(typed.trim());
    if (!parts) return "";
    function two(part) { return (part.length < 2 ? "0" : "") + part; }
    return parts[1] + "-" + (parts[2] ? two(parts[2]) : last ? "12" : "01") + "-" + (parts[3] ? two(parts[3]) : last ? "31" : "01");
  }

  /* Whether a typed period is one: nothing, a year, a month or a day that the calendar has. */
  function isPeriod(typed) {
    if (!typed.trim()) return true;
    var day = edge(typed, false), date = new Date(day + "T00:00:00Z");
    return Boolean(day) && !isNaN(date) && date.toISOString().slice(0, 10) === day;
  }

  function matches(row, asked) {
    var words = dateline.terms(asked.get("q") || "");
    if (!words.every(function (word) { return row.text.indexOf(word) >= 0; })) return false;
    if (["person", "place", "outlet", "kind", "tag"].some(function (field) { return asked.get(field) && row[field].indexOf(asked.get(field)) < 0; })) return false;
    var from = edge(asked.get("from") || "", false), to = edge(asked.get("to") || "", true);
    if ((from || to) && !row.first) return false;
    if (row.first && row.first[0] === "-") return !from;
    return (!from || row.last >= from) && (!to || row.first <= to);
  }

  /* Builds the form; `show` gets the rows that match and whether anything is asked. */
  dateline.filter = function (form, rows, show) {
    function field(entry) {
      var name = entry[0], control;
      if (entry[2]) {
        control = make("input", { name: name, type: entry[2], autocomplete: "off" });
        if (entry[2] === "text") control.setAttribute("placeholder", "2023-02");
        if (name === "q") control.setAttribute("placeholder", say("words or “a phrase”"));
      } else {
        var found = choices(rows, name);
        if (found.length < 2 && !state().get(name)) return null;
        control = make("select", { name: name }, [make("option", { value: "", text: say("Any") })].concat(found.map(function (one) {
          return make("option", { value: one[0], text: one[0] + " (" + one[1] + ")" });
        })));
      }
      return make("label", {}, [make("span", { text: say(entry[1]) }), control]);
    }
    function fill() {
      var asked = state();
      Array.from(form.elements).forEach(function (control) { if (control.name) control.value = asked.get(control.name) || ""; });
    }
    function check() {
      ["from", "to"].forEach(function (name) {
        var control = form.elements[name], wrong = !isPeriod(control.value);
        control.setCustomValidity(wrong ? say("Write a day that exists: 2023, 2023-02 or 2023-02-03.") : "");
        control.setAttribute("aria-invalid", String(wrong));
      });
      return form.checkValidity();
    }
    function apply() {
      if (!check()) {
        form.dispatchEvent(new Event("dateline-open"));
        form.reportValidity();
        return;
      }
      var asked = state();
      var any = FIELDS.some(function (entry) { return asked.get(entry[0]); });
      show(any ? rows.filter(function (row) { return matches(row, asked); }) : rows, any, dateline.terms(asked.get("q") || ""));
    }
    function keep(replace) {
      if (!check()) return;
      var asked = new URLSearchParams();
      Array.from(form.elements).forEach(function (control) { if (control.name && control.value) asked.set(control.name, control.value); });
      var query = String(asked);
      var url = location.pathname + (query ? "?" + query : "") + location.hash;
      try { history[replace ? "replaceState" : "pushState"](null, "", url); } catch (refused) { /* some browsers refuse on file:// */ }
      apply();
    }
    form.replaceChildren.apply(form, FIELDS.map(field).filter(Boolean).concat([make("button", { type: "reset", text: say("Show all") })]));
    form.addEventListener("submit", function (event) { event.preventDefault(); keep(true); });
    form.addEventListener("change", function () { if (!check()) form.reportValidity(); });
    form.addEventListener("input", function (event) { keep(event.target.tagName === "INPUT"); });
    form.addEventListener("reset", function () { setTimeout(function () { keep(false); }); });
    addEventListener("popstate", function () { fill(); apply(); });
    fill();
    apply();
  };

  var locale = document.documentElement.lang || undefined;
  dateline.number = function (number) { return number.toLocaleString(locale); };

  function list() {
    var form = document.querySelector("form[data-filter]:not([data-pieces])"), bar = document.querySelector("[data-bar]");
    var cards = Array.from(document.querySelectorAll(".all .card"));
    if (!form || cards.length < 6) return;
    var found = document.querySelector("[data-found]"), whole = found.textContent;
    var button = make("button", { type: "button", "aria-expanded": "false", text: say("Filter") });
    function open(yes) {
      form.hidden = !yes;
      button.setAttribute("aria-expanded", String(yes));
    }
    button.addEventListener("click", function () { open(form.hidden); });
    bar.append(button);
    form.addEventListener("dateline-open", function () { open(true); });
    dateline.filter(form, cards.map(dateline.rowOf), function (rows, any) {
      var shown = new Set(rows.map(function (row) { return row.node; }));
      cards.forEach(function (card) { card.hidden = !shown.has(card); });
      document.querySelectorAll(".all .cards").forEach(function (group) {
        var empty = !group.querySelector(".card:not([hidden])");
        group.hidden = empty;
        if (group.previousElementSibling && group.previousElementSibling.classList.contains("month")) group.previousElementSibling.hidden = empty;
      });
      document.querySelectorAll(".all section.year").forEach(function (year) {
        var here = year.querySelectorAll(".card").length, left = year.querySelectorAll(".card:not([hidden])").length;
        var count = year.querySelector(".count");
        year.hidden = !left;
        if (!count) return;
        if (!count.dataset.whole) count.dataset.whole = count.textContent;
        count.textContent = any ? dateline.number(left) + " / " + dateline.number(here) : count.dataset.whole;
      });
      found.textContent = any ? dateline.number(rows.length) + " / " + dateline.number(cards.length) : whole;
      if (any) open(true);
    });
  }

  var KEYS = [["/", "Search or filter"], ["j", "Next event"], ["k", "Event before"], ["h", "To the chronology"], ["?", "These shortcuts"]];

  function help() {
    var dialog = document.querySelector("dialog");
    if (!dialog) {
      dialog = make("dialog", { "aria-label": say("Keyboard shortcuts") }, [
        make("h2", { text: say("Keyboard shortcuts") }),
        make("dl", {}, KEYS.map(function (key) { return make("div", {}, [make("dt", {}, [make("kbd", { text: key[0] })]), make("dd", { text: say(key[1]) })]); })),
        make("form", { method: "dialog" }, [make("button", { text: say("Close") })])
      ]);
      document.body.append(dialog);
    }
    dialog.showModal();
  }

  function step(by) {
    var links = Array.from(document.querySelectorAll(".card:not([hidden]) .u-url, .brief a, .telling > h3 a"));
    var at = links.indexOf(document.activeElement) + by;
    var next = links[Math.max(0, Math.min(links.length - 1, at))];
    if (next) next.focus();
  }

  addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "?") help();
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "h") document.querySelector(".name").click();
    else if (event.key === "/") {
      var form = document.querySelector("form[data-filter]"), box = form && form.querySelector("input");
      var search = document.querySelector(".masthead a[href*='search/']");
      if (box) { form.dispatchEvent(new Event("dateline-open")); box.focus(); } else if (search) search.click(); else return;
      event.preventDefault();
    }
  });

  /* A card beside the mark that the pointer or the keyboard is on: its date and title, at once and for both. */
  function cards(figure) {
    var note = make("p", { "class": "hover", "aria-hidden": "true" });
    note.hidden = true;
    figure.append(note);
    function show(event) {
      var mark = event.target.closest && event.target.closest("svg a"), title = mark && mark.querySelector("title");
      if (!mark) return;
      if (title) { mark.setAttribute("aria-label", title.textContent); title.remove(); }
      var box = mark.getBoundingClientRect(), frame = figure.getBoundingClientRect();
      note.textContent = mark.getAttribute("aria-label");
      note.hidden = false;
      note.style.left = Math.max(0, Math.min(box.left - frame.left, frame.width - note.offsetWidth)) + "px";
      note.style.top = box.bottom - frame.top + 6 + "px";
    }
    function hide(event) { if (!note.contains(event.relatedTarget)) note.hidden = true; }
    figure.addEventListener("mouseover", show);
    figure.addEventListener("focusin", show);
    figure.addEventListener("mouseout", hide);
    figure.addEventListener("focusout", hide);
    addEventListener("keydown", function (event) { if (event.key === "Escape") note.hidden = true; });
  }
  document.querySelectorAll(".drawing").forEach(cards);

  /* Draws the axis longer in the same height: what is a length grows, marks and words keep their size and move apart. */
  function zoom(figure) {
    var frame = figure.querySelector(".scroll"), svg = frame.querySelector("svg"), caption = figure.querySelector("figcaption");
    var box = svg.viewBox.baseVal, width = box.width, height = box.height, level = 1, parts = null;
    function hidden() { return frame.scrollWidth - frame.clientWidth; } /* it begins at its end, and counts back from there */
    function middle(node) { var b = node.getBBox(); return b.x + b.width / 2; }
    function measured() {
      var found = [];
      svg.querySelectorAll("a, text, .cut, path.axis, path.tick, .bar, path.s, .cut rect").forEach(function (node) {
        if (node.matches(".cut text")) return;
        var long = node.matches(".axis, .bar, path.s, .cut rect");
        var last = node.tagName === "a" && node.querySelector("path:not(.s)");
        if (node.tagName === "a" && !last) return;
        var owner = node.matches("a path.s") ? node.parentNode.querySelector("path:not(.s)") : node.matches(".cut rect") ? node.parentNode : null;
        found.push([node, long, owner ? middle(owner) : long ? 0 : middle(last || node)]);
      });
      return found;
    }
    function to(next) {
      parts = parts || measured();
      var centre = (hidden() + frame.scrollLeft + frame.clientWidth / 2) / frame.scrollWidth;
      level = Math.max(1, Math.min(16, next));
      parts.forEach(function (part) {
        var shift = part[2] * (level - 1);
        if (level === 1) part[0].removeAttribute("transform");
        else if (!part[1]) part[0].setAttribute("transform", "translate(" + shift.toFixed(1) + " 0)");
        else part[0].setAttribute("transform", "matrix(" + level + " 0 0 1 " + (-part[2] * (level - 1)).toFixed(1) + " 0)");
      });
      svg.setAttribute("viewBox", "0 0 " + width * level + " " + height);
      svg.style.width = "";
      if (level > 1) {
        svg.style.width = svg.getBoundingClientRect().width * level + "px";
      }
      frame.style.marginBlockEnd = "";
      frame.style.marginBlockEnd = parseFloat(getComputedStyle(frame).marginBlockEnd) - (frame.offsetHeight - frame.clientHeight) + "px";
      frame.scrollLeft = centre * frame.scrollWidth - frame.clientWidth / 2 - hidden();
      less.disabled = fit.disabled = level === 1;
      more.disabled = level === 16;
    }
    function button(sign, name, act) {
      var made = make("button", { type: "button", "aria-label": say(name), title: say(name), text: sign });
      made.addEventListener("click", act);
      return made;
    }
    var less = button("\u2212", "Zoom out", function () { to(level / 2); });
    var more = button("+", "Zoom in", function () { to(level * 2); });
    var fit = button("\u2922", "Fit", function () { to(1); });
    less.disabled = fit.disabled = true;
    caption.append(make("div", { "class": "zoom" }, [less, more, fit]));
    addEventListener("beforeprint", function () { to(1); });
    addEventListener("resize", function () { if (level > 1) to(level); });
  }
  document.querySelectorAll(".drawing:not(.lanes)").forEach(zoom);

  addEventListener("beforeprint", function () {
    document.querySelectorAll(".more").forEach(function (one) { one.open = true; });
  });
  list();
})();
