; What the installer does beyond electron-builder's own (docs/adr/0016-packaging.md).

; Removing the program keeps the data, unless somebody says otherwise. Never asked at an upgrade, which removes the old
; version too; a silent removal keeps the data, and deletes them with --delete-app-data only.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    SetShellVarContext current
    StrCpy $R8 "$LOCALAPPDATA\directory-services-console"
    StrCpy $R9 "keep"
    ClearErrors
    ${GetParameters} $R0
    ${GetOptions} $R0 "--delete-app-data" $R1
    ${ifNot} ${Errors}
      StrCpy $R9 "delete"
    ${elseIf} ${FileExists} "$R8\*.*"
      ${if} $LANGUAGE == 1031
        StrCpy $R7 "Sollen auch die Daten dieses Windows-Kontos gelöscht werden? In $R8 liegen die Benutzer, die Einstellungen, die Kennwörter und die Archivordner. Sie lassen sich nicht wiederherstellen."
      ${else}
        StrCpy $R7 "Delete the data of this Windows account too? $R8 holds the users, the settings, the passwords and the archive folders. They cannot be restored."
      ${endIf}
      ${if} ${Cmd} `MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$R7" /SD IDNO IDYES`
        StrCpy $R9 "delete"
      ${endIf}
    ${endIf}
    ${if} $R9 == "delete"
      RMDir /r "$R8"
    ${endIf}
    SetShellVarContext all
  ${endIf}
!macroend
