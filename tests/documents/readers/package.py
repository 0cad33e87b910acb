"""What Word's and Excel's files have in common: parts of strict XML in a ZIP, bound together by relationships.

LibreOffice mends silently what Word and Excel offer to repair, so what they ask for is checked here by its rules.
"""

import posixpath
import re
import zipfile

from lxml import etree

RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# Word and Excel refuse a file whose elements stand in another order. Only what a writer of ours would use.
ORDER = {
    WORD + "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid "
    "spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl "
    "divId cnfStyle rPr sectPr pPrChange",
    WORD + "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    WORD + "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    WORD + "sectPr": "headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    WORD + "tbl": "bookmarkStart|bookmarkEnd tblPr tblGrid tr|bookmarkStart|bookmarkEnd",
    WORD + "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    WORD + "styles": "docDefaults latentStyles style",
    SHEET + "worksheet": "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection "
    "protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr "
    "conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks "
    "customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing tableParts extLst",
    SHEET + "styleSheet": "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
    SHEET + "workbook": "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups "
    "externalReferences definedNames calcPr extLst",
}


def parse(data):
    """Strictly: nothing is mended, fetched or put in for an entity."""
    return etree.fromstring(data, etree.XMLParser(recover=False, no_network=True, resolve_entities=False, load_dtd=False))


class Package:
    """The parts of a file, by name."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as file:
            broken = file.testzip()
            if broken:
                raise ValueError(f"{broken} is damaged")
            names = file.namelist()
            if len(set(name.lower() for name in names)) < len(names):
                raise ValueError("two parts have one name")
            self.parts = {name: file.read(name) for name in names if not name.endswith("/")}
        self.trees = {}

    def tree(self, name):
        if name not in self.trees:
            self.trees[name] = parse(self.parts[name])
        return self.trees[name]

    def xml(self):
        """The names of the parts that are XML."""
        return [name for name in self.parts if name.endswith((".xml", ".rels", ".vml"))]

    def relations(self, name):
        """What a part points to: id to (kind, target)."""
        folder, base = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", base + ".rels")
        found = {}
        if rels in self.parts:
            for one in self.tree(rels).iter(RELATIONS + "Relationship"):
                target = posixpath.normpath(posixpath.join("/" + folder, one.get("Target"))).lstrip("/")
                found[one.get("Id")] = (one.get("Type").rsplit("/", 1)[-1], target)
        return found


def check_parts(package, case):
    """The checks that Word's and Excel's files share."""
    with case("every part is strict XML") as wrong:
        for name in package.xml():
            text = package.parts[name].decode("utf-8")
            if FORBIDDEN.search(text):
                wrong(f"{name} has a character that XML forbids")
            if "<!DOCTYPE" in text or "<!ENTITY" in text:
                wrong(f"{name} declares a document type")
            try:
                package.tree(name)
            except etree.XMLSyntaxError as error:
                wrong(f"{name}: {error}")
    with case("nothing outside is referred to, and nothing runs") as wrong:
        for name in package.parts:
            # Macros, embedded objects, and data of other formats that Word would take in.
            if re.search(r"vba|\.bin$|activex|embeddings|externallinks|afchunk|connections|querytables|comments", name.lower()):
                wrong(f"there is a part {name}")
            if name.endswith(".rels"):
                for one in package.tree(name).iter(RELATIONS + "Relationship"):
                    if one.get("TargetMode", "Internal") != "Internal" or "://" in one.get("Target"):
                        wrong(f"{name} points to {one.get('Target')}")
                    if re.search(r"hyperlink|attachedTemplate|aFChunk|oleObject|frame|externalLink|control", one.get("Type")):
                        wrong(f"{name} has a relationship of the kind {one.get('Type')}")
    with case("what points to a part finds it, and every part has a type") as wrong:
        types = package.tree("[Content_Types].xml")
        endings = {one.get("Extension").lower() for one in types.iter(TYPES + "Default")}
        named = {one.get("PartName").lstrip("/") for one in types.iter(TYPES + "Override")}
        for name in named - set(package.parts):
            wrong(f"a type is given to {name}, which is not there")
        for name in package.parts:
            if name != "[Content_Types].xml" and name not in named and name.rsplit(".", 1)[-1].lower() not in endings:
                wrong(f"{name} has no type")
            if name.endswith(".rels"):
                folder, base = posixpath.split(name)
                source = posixpath.join(posixpath.dirname(folder), base[: -len(".rels")])
                for target in (target for _, target in package.relations(source).values()):
                    if target not in package.parts:
                        wrong(f"{name} points to {target}, which is not there")
            elif name.endswith(".xml"):
                known = package.relations(name)
                for element in package.tree(name).iter(etree.Element):
                    for key, value in element.attrib.items():
                        if key.startswith(OFFICE) and value not in known:
                            wrong(f"{name} uses the relationship {value}, which is not there")
    with case("elements stand in the order that Office asks for") as wrong:
        for name in package.xml():
            for element in package.tree(name).iter(*ORDER):
                place = 0
                order = [word.split("|") for word in ORDER[element.tag].split()]
                for child in element.iterchildren(etree.Element):
                    local = etree.QName(child).localname
                    if child.tag[0] == "{" and etree.QName(child).namespace != etree.QName(element).namespace:
                        continue
                    here = next((at for at in range(place, len(order)) if local in order[at]), None)
                    if here is None:
                        wrong(f"{name}: {local} stands at a wrong place in {etree.QName(element).localname}")
                        break
                    place = here
    with case("spaces at the edge of a text are kept") as wrong:
        for name in package.xml():
            for element in package.tree(name).iter(WORD + "t", SHEET + "t"):
                if element.text and element.text != element.text.strip(" \t\n\r") and element.get(SPACE) != "preserve":
                    wrong(f"{name}: {element.text[:80]!r}")


def check_core(package, case, title):
    """The file's own properties."""
    with case("its properties name the title and the language, and nobody") as wrong:
        core = package.tree("docProps/core.xml")
        said = {etree.QName(child).localname: child.text or "" for child in core.iterchildren(etree.Element)}
        if title is not None and " ".join(said.get("title", "").split()) != " ".join(title.split()):
            wrong(f"the title is {said.get('title')!r}")
        if said.get("language") != "en-GB":
            wrong(f"the language is {said.get('language')!r}")
        # The app does not know who uses it; a name here would be one that it made up, or one that it gives away.
        if said.get("lastModifiedBy", "").strip():
            wrong(f"it was last changed by {said['lastModifiedBy']!r}")
