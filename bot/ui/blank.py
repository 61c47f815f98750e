"""The blank picture that takes the place of an erased picture or file."""

import struct
import zlib

BLANK_FILE = b"-\n"


def draw_blank(width: int, height: int, grey: int) -> bytes:
    """Return a PNG of one grey, from 0 to 255."""
    rows = (b"\0" + bytes([grey]) * width) * height
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    parts = [
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


BLANK_PICTURE = draw_blank(320, 180, 0xDD)
