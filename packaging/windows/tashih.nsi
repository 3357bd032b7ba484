; Installer for Windows, of the frozen folder, for one user and without administrator's rights:
;   makensis -WX -DVERSION=0.1.0 packaging\windows\tashih.nsi
; FOLDER is the frozen folder (default ..\..\build\folder\tashih), OUT what is made (default dist\Tashih-VERSION.exe).

Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"

!ifndef VERSION
  !error "name the version: -DVERSION=0.1.0"
!endif
!ifndef FOLDER
  !define FOLDER "..\..\build\folder\tashih"
!endif
!ifndef OUT
  !define OUT "..\..\dist\Tashih-${VERSION}.exe"
!endif
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Tashih"

Name "Tashih"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Tashih"
InstallDirRegKey HKCU "Software\Tashih" "Folder"
RequestExecutionLevel user
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Tashih"
VIAddVersionKey "FileDescription" "Tashih"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"

!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Turkish"

LangString PROJECT ${LANG_ENGLISH} "Tashih project"
LangString PROJECT ${LANG_TURKISH} "Tashih projesi"

Function .onInit
  System::Call 'kernel32::GetUserDefaultUILanguage() i.r0'
  IntCmp $0 ${LANG_TURKISH} 0 +2 +2
    StrCpy $LANGUAGE ${LANG_TURKISH}
FunctionEnd

Section
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\_internal" ; of an older version
  File /r "${FOLDER}\*"
  CreateShortcut "$SMPROGRAMS\Tashih.lnk" "$INSTDIR\tashih.exe" "open"

  WriteRegStr HKCU "Software\Classes\.tashih" "" "Tashih.Project"
  WriteRegStr HKCU "Software\Classes\Tashih.Project" "" "$(PROJECT)"
  WriteRegStr HKCU "Software\Classes\Tashih.Project\DefaultIcon" "" "$INSTDIR\tashih.exe,0"
  WriteRegStr HKCU "Software\Classes\Tashih.Project\shell\open\command" "" '"$INSTDIR\tashih.exe" open "%1"'
  WriteRegStr HKCU "Software\Classes\.txt\OpenWithProgids" "Tashih.Project" ""
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; the association has changed

  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "Software\Tashih" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Tashih"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\tashih.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
  Delete "$SMPROGRAMS\Tashih.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\tashih.exe"
  Delete "$INSTDIR\tashih-console.exe"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\THIRD-PARTY.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only if nothing else is in it
  DeleteRegKey HKCU "Software\Classes\Tashih.Project"
  DeleteRegValue HKCU "Software\Classes\.txt\OpenWithProgids" "Tashih.Project"
  DeleteRegKey HKCU "Software\Classes\.tashih"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\Tashih"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
