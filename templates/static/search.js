/* Search over all events: loads the index piece by piece, each a script, so that it works from file:// too. */
(function () {
  "use strict";
  var dateline = window.dateline, make = dateline.make;
  var form = document.querySelector("form[data-pieces]");
  var found = document.querySelector("[data-found]"), results = document.querySelector("[data-results]");
  var root = form.dataset.root, pieces = form.dataset.pieces.split(" ").filter(Boolean), left = pieces.length, loaded = {};
  var MOST = 100, whole = found.textContent;

  dateline.piece = function (piece) { loaded[piece.name] = piece.rows; };

  function rowOf(row) {
    var text = [row[1], row[2], row[5], row[6]].concat(row[7], row[8], row[9], row[10], row[11], row[12]).join(" · ");
    return { data: row, text: dateline.fold(text), person: row[7], place: row[8], outlet: row[9], kind: [row[5]], tag: row[12], first: row[3] || row[4], last: row[4] || row[3] };
  }

  /* Where in a text the terms stand, as spans of its own characters: folding changes how many there are. */
  function spans(text, terms) {
    var folded = "", at = [];
    for (var place = 0; place < text.length; place += 1) {
      var piece = text[place] === " " ? " " : dateline.fold(text[place]);
      for (var n = 0; n < piece.length; n += 1) at.push(place);
      folded += piece;
    }
    var found = [];
    terms.forEach(function (term) {
      for (var from = folded.indexOf(term); from >= 0; from = folded.indexOf(term, from + term.length)) found.push([at[from], at[from + term.length - 1] + 1]);
    });
    return found.sort(function (a, b) { return a[0] - b[0]; });
  }

  function marked(text, terms) {
    var nodes = [], end = 0;
    spans(text, terms).forEach(function (span) {
      if (span[0] < end) return;
      nodes.push(text.slice(end, span[0]), make("mark", { text: text.slice(span[0], span[1]) }));
      end = span[1];
    });
    return nodes.concat(text.slice(end));
  }

  /* The passage or report's title that has most of the terms; none where only the card itself has them. */
  function snippet(data, terms) {
    var best = null, most = 0;
    data[10].concat(data[11]).forEach(function (text) {
      var folded = dateline.fold(text), has = terms.filter(function (term) { return folded.indexOf(term) >= 0; }).length;
      if (has > most) { best = text; most = has; }
    });
    return best ? [make("p", { "class": "snippet", dir: "auto" }, marked(best, terms))] : [];
  }

  function card(row, terms) {
    var data = row.data;
    var about = [data[6], data[5], data[8].join(", "), data[7].join(", ")].filter(Boolean).join(" · ");
    return make("li", { "class": "card" }, [
      make("p", { "class": "date", text: data[2] }),
      make("div", { "class": "what" }, [
        make("h2", {}, [make("a", { "class": "u-url", href: root + data[0].slice(1) + "index.html", dir: "auto" }, marked(data[1], terms))]),
        make("p", { "class": "who", text: about }),
        make("p", { "class": "told", text: data[9].join(", ") })
      ].concat(snippet(data, terms)))
    ]);
  }

  function ready() {
    form.hidden = false;
    var rows = [];
    pieces.forEach(function (name) { (loaded[name] || []).forEach(function (row) { rows.push(rowOf(row)); }); });
    dateline.filter(form, rows, function (shown, any, terms) {
      results.replaceChildren.apply(results, any ? shown.slice(0, MOST).map(function (row) { return card(row, terms); }) : []);
      found.textContent = !any ? whole : dateline.number(shown.length) + " / " + dateline.number(rows.length) + (shown.length > MOST ? " (" + dateline.say("the first 100 are shown") + ")" : "");
    });
  }

  if (!left) ready();
  pieces.forEach(function (name) {
    var script = make("script", { src: root + "search/" + name + ".js" });
    script.onload = script.onerror = function () { left -= 1; if (!left) ready(); };
    document.head.append(script);
  });
})();
