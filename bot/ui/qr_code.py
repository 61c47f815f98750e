"""Draw QR codes."""

from io import BytesIO

SCALE = 8
"""Pixels for each module."""


def draw_qr_code(text: str, scale: int = SCALE) -> bytes:
    """Draw a text as a QR code, in PNG, with `scale` pixels for each module."""
    import segno

    picture = BytesIO()
    segno.make(text, error="m", micro=False).save(picture, kind="png", scale=scale, border=4)
    return picture.getvalue()
