"""A text as words with places and hashes, and how a form is looked for among them."""
