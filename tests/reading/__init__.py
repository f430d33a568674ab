"""An independent reader of written bulletins: it imports nothing of what wrote them."""
