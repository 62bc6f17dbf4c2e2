"""What every file of a QTI package needs: its namespace, and identifiers."""

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"

SCHEMA_LOCATION = (
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    f'xsi:schemaLocation="{NAMESPACE} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"'
)

XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def identifier(*parts: str) -> str:
    """Return an identifier made of ids: those of QTI may not begin with a digit, as ours may."""
    return "_" + ".".join(parts)
