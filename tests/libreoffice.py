"""LibreOffice as a judge of our documents: it opens one, accepts or rejects every tracked change, and gives the text."""

import shutil
import subprocess
from pathlib import Path

SOFFICE = shutil.which("soffice")
_LIBRARY = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Judge"/></library:library>
"""
_LIBRARIES = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple"
 library:link="false"/></library:libraries>
"""
_MODULE = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Judge" script:language="StarBasic">
Sub Take(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  plain(0).Name = "FilterName"
  plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions"
  plain(1).Value = "UTF8,LF"
  document.storeToURL(ConvertToURL(target), plain())
  document.close(True)
End Sub
</script:module>
"""


def taken(document: Path, accept: bool) -> str:
    """The text of a document after all of its tracked changes were accepted or rejected in LibreOffice."""
    assert SOFFICE is not None
    profile = document.parent / "profile"
    library = profile / "user" / "basic" / "Standard"
    words = [SOFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo"]
    if not library.exists():
        # A first start makes the profile, and would overwrite a library that stood there before.
        subprocess.run([*words, "--terminate_after_init"], check=True, capture_output=True, timeout=180)
        library.mkdir(parents=True, exist_ok=True)
    (library / "Judge.xba").write_text(_MODULE, "utf-8")
    (library / "script.xlb").write_text(_LIBRARY, "utf-8")
    (library.parent / "script.xlc").write_text(_LIBRARIES, "utf-8")
    target = document.with_suffix(".accepted.txt" if accept else ".rejected.txt")
    command = ".uno:AcceptAllTrackedChanges" if accept else ".uno:RejectAllTrackedChanges"
    macro = f'macro:///Standard.Judge.Take("{document}","{target}","{command}")'
    subprocess.run([*words, macro], check=True, capture_output=True, timeout=180)
    # The export ends every paragraph, the last one too.
    return target.read_text("utf-8-sig").removesuffix("\n")
