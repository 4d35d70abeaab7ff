"""make bench: what pages weigh, how fast they are on a cheap phone, and beside what other generators make of them."""
