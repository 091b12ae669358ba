"""What is done to Dateline on purpose, and what comes of it: `python -m tests.hardening` writes docs/reliability.md."""
