"""The desk on a page, over HTTP."""
