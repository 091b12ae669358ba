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
    var text = [row[1], row[2], row[5], row[6]].concat(row[7], row[8], row[9], row[10]).join(" ");
    return { data: row, text: text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase(), person: row[7], place: row[8], outlet: row[9], kind: [row[5]], first: row[3] || row[4], last: row[4] || row[3] };
  }

  function card(row) {
    var data = row.data;
    var about = [data[6], data[5], data[8].join(", "), data[7].join(", ")].filter(Boolean).join(" · ");
    return make("li", { "class": "card" }, [
      make("p", { "class": "date", text: data[2] }),
      make("div", { "class": "what" }, [
        make("h2", {}, [make("a", { "class": "u-url", href: root + data[0].slice(1) + "index.html", text: data[1] })]),
        make("p", { "class": "who", text: about }),
        make("p", { "class": "told", text: data[9].join(", ") })
      ])
    ]);
  }

  function ready() {
    form.hidden = false;
    var rows = [];
    pieces.forEach(function (name) { (loaded[name] || []).forEach(function (row) { rows.push(rowOf(row)); }); });
    dateline.filter(form, rows, function (shown, any) {
      results.replaceChildren.apply(results, any ? shown.slice(0, MOST).map(card) : []);
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
