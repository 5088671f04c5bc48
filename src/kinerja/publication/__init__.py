"""Publication: what of all this may be read by everybody, and why the rest may not."""
