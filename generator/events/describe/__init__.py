"""describe: linked entries -> events, with date, title, reasons, weight."""
